import { filledWith, textOf } from '../bytes/digits.ts'
import { tallyValue } from '../bytes/tally.ts'
import { readUtf8 } from '../bytes/utf8.ts'
import type { Place } from '../findings/finding.ts'
import { type Ledger, START } from '../findings/ledger.ts'
import { checkFields } from '../layout/check-fields.ts'
import { type AchState, newAchState } from './ach-state.ts'
import { takeAddenda } from './follow-addenda.ts'
import { closeBatch, endBatch, openBatch } from './follow-batches.ts'
import { openEntry } from './follow-entries.ts'
import { checkBlocks, closeFile, openFile } from './follow-file.ts'
import { COLUMNS, layoutOf } from './layouts/index.ts'
import type { LineSink } from './read-columns.ts'

const NINE = 0x39
const SPACE = 0x20
const LEAST_FILLER = 40
/** What stands in a column for a character Latin-1 does not have. */
const OTHER_CHARACTER = 0xbf

/** What an ACH file holds. Amounts in cents; as digits where a number would not be exact. */
export type AchTotals = {
  readonly records: number
  readonly batches: number
  readonly entries: number
  readonly addenda: number
  readonly debit: number | string
  readonly credit: number | string
  readonly entryHash: number
  readonly secCodes: string
}

const isFiller = (b: Uint8Array, from: number, to: number): boolean =>
  to - from >= LEAST_FILLER && b[from] === NINE && filledWith(b, from, to, NINE)

/** The code points of a line of 94 characters that take more bytes than that; null for any other line. */
export const charactersOf = (b: Uint8Array, from: number, to: number): number[] | null => {
  if (to - from <= COLUMNS) return null
  const points = readUtf8(b, from, to)
  return points?.length === COLUMNS ? points : null
}

const takeRecord = (state: AchState, cols: Uint8Array, start: number, ledger: Ledger): number | null => {
  const type = cols[start]! - 0x30
  if (state.records === 1 && type !== 1) ledger.note('STRUCT_MISSING_1')
  const layout = layoutOf(
    cols,
    start,
    type === 6 || type === 7 || type === 8 ? (state.batch?.form ?? state.form) : state.form,
  )
  if (!layout) {
    ledger.note('STRUCT_UNKNOWN_TYPE', { value: textOf(cols, start, start + 1) })
    return null
  }
  if (state.control) {
    ledger.note('STRUCT_AFTER_9')
    if (type !== 1) return null
  }
  checkFields(layout, cols, start, COLUMNS, ledger)
  const step = { state, layout, cols, start, ledger }
  if (type === 6) openEntry(step)
  else if (type === 7) takeAddenda(step)
  else if (type === 5) openBatch(step)
  else if (type === 8) closeBatch(step)
  else if (type === 1) openFile(step)
  else return closeFile(step)
  return null
}

const fitLine = (b: Uint8Array, from: number, to: number, scratch: Uint8Array, ledger: Ledger): void => {
  const points = charactersOf(b, from, to)
  if (points) {
    ledger.note('FRAME_UTF8')
    points.forEach((point, i) => {
      scratch[i] = point < 256 ? point : OTHER_CHARACTER
    })
    return
  }
  scratch.fill(SPACE)
  scratch.set(b.subarray(from, Math.min(to, from + COLUMNS)))
  const blank = to - from > COLUMNS && filledWith(b, from + COLUMNS, to, SPACE)
  const code = to - from < COLUMNS || blank ? 'FRAME_LINE_LENGTH' : 'FRAME_LINE_LONG'
  ledger.note(code, { expected: COLUMNS, found: to - from })
}

const totalsOf = (state: AchState): AchTotals => ({
  ...{ records: state.records, batches: state.batches, entries: state.entries, addenda: state.count - state.entries },
  ...{ debit: tallyValue(state.money.debit), credit: tallyValue(state.money.credit), entryHash: state.hash },
  secCodes: [...state.secCodes].sort().slice(0, 50).join(' '),
})

/** Judges the records of an ACH file as they pass, with a bounded memory and to the end of the file. */
export const inspectAch = (ledger: Ledger): { sink: LineSink; end(): AchTotals } => {
  const state = newAchState()
  const scratch = new Uint8Array(COLUMNS)
  let blocks: { readonly said: number | null; readonly place: Place } | null = null
  let blank = false

  const take = (cols: Uint8Array, start: number) => {
    const control = state.control
    const said = takeRecord(state, cols, start, ledger)
    if (!control && state.control) blocks = { said, place: ledger.at }
  }
  const open = (b: Uint8Array, from: number, offset: number) => {
    state.records += 1
    const type = b[from]! > SPACE && b[from]! < 0x7f ? String.fromCharCode(b[from]!) : ''
    ledger.at = { record: state.records + state.fillers, offset, text: offset, type }
  }
  const filler = () => {
    state.fillers += 1
    if (!state.control) {
      ledger.note('STRUCT_FILLER', { place: { ...ledger.at, record: state.records + state.fillers } })
    }
  }
  return {
    sink: {
      line: (b, from, to, _next, offset) => {
        if (from === to || filledWith(b, from, to, SPACE)) {
          if (!blank)
            ledger.note('FRAME_BLANK_LINE', {
              place: { record: state.records + state.fillers + 1, offset, text: offset, type: '' },
            })
          blank = true
          return
        }
        blank = false
        if (isFiller(b, from, to)) return filler()
        open(b, from, offset)
        if (to - from === COLUMNS) return take(b, from)
        fitLine(b, from, to, scratch, ledger)
        take(scratch, 0)
      },
      piece: (b, from, offset) => {
        if (!state.unbroken)
          ledger.note('FRAME_NO_BREAKS', { place: { record: state.records + 1, offset, text: offset, type: '' } })
        state.unbroken = true
        if (isFiller(b, from, from + COLUMNS)) return filler()
        open(b, from, offset)
        take(b, from)
      },
      mark: () => ledger.note('FRAME_BOM', { place: START }),
    },
    end: () => {
      if (state.records === 0) {
        ledger.note('FRAME_EMPTY', { place: START })
        return totalsOf(state)
      }
      endBatch({ state, ledger })
      if (!state.control) ledger.note('STRUCT_MISSING_9')
      else if (blocks) checkBlocks(state, blocks.said, ledger, blocks.place)
      if (state.traces.full) ledger.note('DUPLICATES_UNCHECKED', { place: START })
      return totalsOf(state)
    },
  }
}
