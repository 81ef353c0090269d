import { passesAba, readDigits, textOf } from '../bytes/digits.ts'
import type { Step } from './icl-state.ts'

/** Routing numbers whose check digit must be right, and those that may be of other numberings. */
const FIELDS: Readonly<Record<string, readonly (readonly [field: string, code: string])[]>> = {
  '01': [
    ['immediateDestinationRouting', 'ABA_CHECK_DIGIT'],
    ['immediateOriginRouting', 'ABA_CHECK_DIGIT'],
  ],
  '10': [
    ['destinationRouting', 'ABA_CHECK_DIGIT'],
    ['eceInstitutionRouting', 'ABA_CHECK_DIGIT'],
  ],
  '20': [
    ['destinationRouting', 'ABA_CHECK_DIGIT'],
    ['eceInstitutionRouting', 'ABA_CHECK_DIGIT'],
  ],
  '25': [['payorRouting', 'ABA_CHECK_DIGIT']],
  '31': [['payorRouting', 'ABA_CHECK_DIGIT']],
  '26': [['returnLocationRouting', 'ABA_CHECK_DIGIT']],
  '32': [['returnLocationRouting', 'ABA_CHECK_DIGIT']],
  '28': [['endorsingRouting', 'ROUTING_CHECK_DIGIT']],
  '35': [['endorsingRouting', 'ROUTING_CHECK_DIGIT']],
  '50': [['imageCreatorRouting', 'ROUTING_CHECK_DIGIT']],
  '52': [['eceInstitutionRouting', 'ROUTING_CHECK_DIGIT']],
  '61': [['postingRouting', 'ROUTING_CHECK_DIGIT']],
  '62': [['postingRouting', 'ROUTING_CHECK_DIGIT']],
  '85': [['routing', 'ROUTING_CHECK_DIGIT']],
}

const DASH = 0x2d
const COLUMNS = 9

/** A check digit says nothing of `1220-0066`, the routing number in two times four. */
const inFours = (cols: Uint8Array, from: number) =>
  cols[from + 4] === DASH && readDigits(cols, from, from + 4) !== null && readDigits(cols, from + 5, from + 9) !== null

/** ABA routing numbers by their check digit (3-7-1); of checks and returns field and check digit together. */
export const checkRoutings = ({ record, layout, ledger }: Step): void => {
  for (const [field, code] of FIELDS[layout.type] ?? []) {
    const [from] = layout.at(field)
    const { cols, have } = record
    if (from + COLUMNS > have || passesAba(cols, from) || inFours(cols, from)) continue
    const blank = textOf(cols, from, from + COLUMNS).trim() === ''
    if (!blank) ledger.note(code, { field, column: from, value: textOf(cols, from, from + COLUMNS) })
  }
}
