import { filledWith, passesAba, readDigits, textOf } from '../bytes/digits.ts'
import { addTo } from '../bytes/tally.ts'
import type { Batch, Entry, Step } from './ach-state.ts'
import { closeEntry } from './close-entry.ts'
import { hashRouting, needBatch } from './follow-batches.ts'

const ZERO = 0x30
const SPACE = 0x20
const RDFI = 3
const TRACE = 79
const FEED_OF_TRACE = 10_000_000

const nameOf = ({ layout, cols, start }: Step): Entry['name'] => {
  const place = layout.find('individualName')
  if (!place) return 'there'
  const from = start + place[0]
  let end = start + place[1]
  while (end > from && cols[end - 1] === SPACE) end -= 1
  if (end === from) return 'blank'
  return filledWith(cols, from, end, ZERO) ? 'zeros' : 'there'
}

/** Second digit of the transaction code: 1 to 4 are credits; of accounting advices the odd ones are. */
export const isCredit = (transaction: number, adv: boolean): boolean =>
  adv ? transaction % 2 === 1 : transaction % 10 >= 1 && transaction % 10 <= 4

const saidOf = ({ layout, cols, start }: Step): number | null => {
  const place = layout.find('addendaCount')
  return place && readDigits(cols, start + place[0], start + place[1])
}

const checkTrace = ({ state, ledger, cols, start }: Step, batch: Batch, trace: number): void => {
  const late = trace <= batch.lastTrace
  const again = state.traces.see(trace)
  batch.lastTrace = trace
  if (!late && !again) return
  const detail = { field: 'traceNumber', column: TRACE, value: textOf(cols, start + TRACE, start + 94) }
  if (late) ledger.note('TRACE_ORDER', detail)
  if (again) ledger.note('TRACE_DUPLICATE', detail)
}

const sum = (batch: Batch, { amount, credit }: Entry): void =>
  addTo(credit ? batch.money.credit : batch.money.debit, amount ?? 0)

/** 6: an entry. */
export const openEntry = (step: Step): void => {
  const { state, layout, cols, start, ledger } = step
  closeEntry(step)
  const batch = needBatch(step)
  const adv = batch.form.sec === 'ADV'
  const transaction = readDigits(cols, start + 1, start + 3) ?? 0
  const [amountFrom, amountTo] = layout.at('amount')
  const indicator = cols[start + 78]! - ZERO
  const entry: Entry = {
    place: ledger.at,
    transaction,
    credit: isCredit(transaction, adv),
    amount: readDigits(cols, start + amountFrom, start + amountTo),
    indicator: indicator >= 0 && indicator <= 9 ? indicator : -1,
    trace: adv ? null : readDigits(cols, start + TRACE, start + 94),
    said: saidOf(step),
    name: nameOf(step),
    addenda: state.spare,
    count: 0,
    sequence: 0,
    sequenceType: 0,
  }
  state.entry = entry
  state.entries += 1
  batch.entries += 1
  batch.count += 1
  hashRouting(batch, cols, start)
  sum(batch, entry)
  if (readDigits(cols, start + RDFI, start + RDFI + 9) !== null && !passesAba(cols, start + RDFI))
    ledger.note('ABA_CHECK_DIGIT', { field: 'rdfi', column: RDFI, value: textOf(cols, start + RDFI, start + RDFI + 9) })
  if (entry.trace !== null) checkTrace(step, batch, entry.trace)
}

/** The last seven digits of a trace number. */
export const traceSequence = (trace: number): number => trace % FEED_OF_TRACE
