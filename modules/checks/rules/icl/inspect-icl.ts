import { BLANK, classesIn } from '../bytes/char-classes.ts'
import { tallyValue } from '../bytes/tally.ts'
import { type Ledger, START } from '../findings/ledger.ts'
import { checkFields, columnsOf } from '../layout/check-fields.ts'
import type { Layout } from '../layout/layout.ts'
import { checkRoutings } from './check-routings.ts'
import type { RecordTaker } from './collect-records.ts'
import * as headers from './follow-headers.ts'
import { openView, takeAnalysis, takeImage } from './follow-images.ts'
import { closeItem, openItem, takeAddendum } from './follow-items.ts'
import type { IclRecord } from './icl-record.ts'
import { type IclState, newIclState, type Step } from './icl-state.ts'

const openDebit = (step: Step) => {
  headers.needBundle(step)
  closeItem(step)
  openItem(step)
}

/** A deposit ticket stands in a bundle or before the first. */
const openCredit = (step: Step) => {
  closeItem(step)
  if (!step.state.bundle && !step.state.cashLetter) headers.needBundle(step)
  openItem(step)
}

const STEPS: Readonly<Record<string, (step: Step) => void>> = {
  '01': headers.openFile,
  '10': headers.openCashLetter,
  '20': headers.openBundle,
  '25': openDebit,
  '31': openDebit,
  '61': openCredit,
  '62': openCredit,
  '26': takeAddendum,
  '27': takeAddendum,
  '28': takeAddendum,
  '32': takeAddendum,
  '33': takeAddendum,
  '34': takeAddendum,
  '35': takeAddendum,
  '50': openView,
  '52': takeImage,
  '54': takeAnalysis,
  '70': headers.closeBundle,
  '85': headers.takeRoutingSummary,
  '90': headers.closeCashLetter,
  '99': headers.closeFile,
}

const totalColumns = (layout: Layout, cols: Uint8Array): number =>
  layout.fields.reduce((sum, field) => sum + columnsOf(layout, field, cols, 0), 0)

const checkLength = ({ record, layout, ledger }: Step): void => {
  const { have, length, cols, declared } = record
  const columns = totalColumns(layout, cols)
  // What is longer than any text a 52 or 68 can say was not read into columns.
  const extra = record.type === 52 ? 0 : length - columns
  if (have < columns) {
    const code = declared === null ? 'FRAME_LINE_LENGTH' : 'FRAME_LENGTH'
    ledger.note(code, { expected: columns, found: have })
  } else if (extra > 0) {
    const blank = length === have && classesIn(cols, columns, have) === BLANK
    ledger.note(blank ? 'FRAME_LINE_LENGTH' : 'FRAME_LENGTH', { expected: columns, found: length, column: columns })
  }
}

const checkEncoding = (state: IclState, { encoding }: IclRecord, ledger: Ledger): void => {
  const kind = encoding === 'ascii' ? 'ascii' : 'ebcdic'
  if (state.encoding === '') {
    state.encoding = kind
    if (kind === 'ascii') ledger.note('FRAME_TEXT_ASCII')
  } else if (state.encoding !== kind) ledger.note('FRAME_MIXED_ENCODING', { expected: state.encoding, found: kind })
  if (encoding === 'ibm-1047') ledger.note('FRAME_IBM_1047')
}

const takeRecord = (state: IclState, record: IclRecord, ledger: Ledger) => {
  state.records += 1
  const type = record.type < 0 ? '' : String(record.type).padStart(2, '0')
  ledger.at = { record: state.records, offset: record.offset, text: record.text, type }
  if (state.control) ledger.note('STRUCT_AFTER_99')
  if (state.records === 1 && record.type !== 1) ledger.note('STRUCT_MISSING_01', { expected: '01' })
  const { layout } = record
  if (!layout) return ledger.note('STRUCT_UNKNOWN_TYPE', { value: type })
  checkEncoding(state, record, ledger)
  const step = { state, record, layout, ledger }
  checkLength(step)
  checkFields(layout, record.cols, 0, record.have, ledger)
  checkRoutings(step)
  if (!state.control) STEPS[layout.type]?.(step)
}

const endFile = (state: IclState, ledger: Ledger) => {
  if (state.records === 0) {
    ledger.at = START
    return ledger.note('FRAME_EMPTY')
  }
  headers.endCashLetter({ state, ledger })
  if (!state.control) ledger.note('STRUCT_MISSING_99', { expected: '99' })
  if (state.items.full) ledger.note('DUPLICATES_UNCHECKED', { place: START })
}

/** What a file of image cash letters holds. Amounts in cents; as digits where a number would not be exact. */
export type IclTotals = {
  readonly records: number
  readonly cashLetters: number
  readonly bundles: number
  readonly items: number
  readonly amount: number | string
  readonly credits: number
  readonly creditAmount: number | string
  readonly images: number
  readonly imageBytes: number
  readonly level: string
  readonly encoding: string
}

const totalsOf = ({ sums, records, cashLetters, bundles, imageBytes, level, encoding }: IclState): IclTotals => ({
  ...{ records, cashLetters, bundles },
  ...{ items: sums.debits.items, amount: tallyValue(sums.debits.amount) },
  ...{ credits: sums.credits.items, creditAmount: tallyValue(sums.credits.amount) },
  ...{ images: sums.debits.images + sums.credits.images, imageBytes, level, encoding },
})

/** Judges the records of an image cash letter as they pass, with a bounded memory and to the end of the file. */
export const inspectIcl = (ledger: Ledger): { taker: RecordTaker; end(): IclTotals } => {
  const state = newIclState()
  return {
    taker: {
      record: record => takeRecord(state, record, ledger),
      stray: () => undefined,
      note: (code, { offset, ...detail }) => {
        const place = { record: state.records + 1, offset, text: offset, type: '' }
        ledger.note(code, { place, ...detail })
      },
    },
    end: () => {
      endFile(state, ledger)
      return totalsOf(state)
    },
  }
}
