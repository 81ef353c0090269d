import { type Answer, done } from '#kernel/answer.ts'
import { addTally, addTo, tallyText } from '../bytes/tally.ts'
import type { Layout } from '../layout/layout.ts'
import { writeRecord } from '../layout/record-text.ts'
import { HASH_MODULUS, type Money, newMoney } from './ach-state.ts'
import { isCredit } from './follow-entries.ts'
import { addendaFor, type BatchForm, controls, entryLayout, headers } from './layouts/index.ts'

/** Fields by their names in the layouts; numbers are whole, amounts in cents. What is left out is blank. */
export type Values = Readonly<Record<string, string | number>>

export type NewEntry = {
  readonly values: Values
  /** Addenda by their type: `05`, `99`. */
  readonly addenda?: readonly { readonly type: string; readonly values: Values }[]
}
export type NewBatch = { readonly header: Values; readonly entries: Iterable<NewEntry> }
export type NewAch = { readonly header: Values; readonly batches: Iterable<NewBatch> }

type Refusal = 'too-long'
type Counted = { count: number; hash: number; readonly money: Money }
type Pen = { readonly write: (line: string) => void; records: number }
type Wrote = Answer<null, Refusal>

const newCounted = (): Counted => ({ count: 0, hash: 0, money: newMoney() })

const put = (pen: Pen, layout: Layout, values: Values): Wrote => {
  const text = writeRecord(layout, { recordType: layout.type.charAt(0), ...values })
  if (!text.ok) return text
  pen.write(text.value)
  pen.records += 1
  return done(null)
}

const countEntry = (sums: Counted, { values, addenda = [] }: NewEntry, adv: boolean): void => {
  const { credit, debit } = sums.money
  addTo(isCredit(Number(values.transactionCode), adv) ? credit : debit, Number(values.amount))
  sums.count += 1 + addenda.length
  sums.hash = (sums.hash + Number(values.rdfi)) % HASH_MODULUS
}

const putEntry = (pen: Pen, entry: NewEntry, form: BatchForm): Wrote => {
  const { values, addenda = [] } = entry
  const wrote = put(pen, entryLayout(form), { addendaIndicator: addenda.length > 0 ? 1 : 0, ...values })
  if (!wrote.ok) return wrote
  for (const { type, values: said } of addenda) {
    const added = put(pen, addendaFor(type, String(said.returnCode ?? said.changeCode ?? ''), form), {
      addendaType: type,
      ...said,
    })
    if (!added.ok) return added
  }
  return done(null)
}

const totalsOf = ({ count, hash, money }: Counted): Values => ({
  entryAddendaCount: count,
  entryHash: hash,
  totalDebit: tallyText(money.debit),
  totalCredit: tallyText(money.credit),
})

const addCounted = (to: Counted, from: Counted): void => {
  to.count += from.count
  to.hash = (to.hash + from.hash) % HASH_MODULUS
  addTally(to.money.debit, from.money.debit)
  addTally(to.money.credit, from.money.credit)
}

const formOf = ({ secCode, iatIndicator }: Values): BatchForm => {
  const sec = String(secCode)
  return { sec, iat: sec === 'IAT' || iatIndicator === 'IATCOR' }
}

const putBatch = (pen: Pen, { header, entries }: NewBatch, file: Counted): Wrote => {
  const form = formOf(header)
  const adv = form.sec === 'ADV'
  const sums = newCounted()
  const opened = put(pen, form.iat ? headers.IAT_BATCH_HEADER : headers.BATCH_HEADER, header)
  if (!opened.ok) return opened
  for (const entry of entries) {
    const wrote = putEntry(pen, entry, form)
    if (!wrote.ok) return wrote
    countEntry(sums, entry, adv)
  }
  addCounted(file, sums)
  const { serviceClass = '', odfi = '', batchNumber = '', companyId = '' } = header
  const closing = { serviceClass, odfi, batchNumber, ...totalsOf(sums) }
  return put(
    pen,
    adv ? controls.ADV_BATCH_CONTROL : controls.BATCH_CONTROL,
    form.iat || adv ? closing : { companyId, ...closing },
  )
}

const BLOCK = 10
const FILLER = '9'.repeat(94)

/**
 * Writes an ACH file from its parts, line by line and without breaks; counts, hashes, totals and the filling of the last
 * block are its own work. Stops at a value that does not fit its field. Gives the number of records.
 */
export const composeAch = ({ header, batches }: NewAch, write: (line: string) => void): Answer<number, Refusal> => {
  const pen: Pen = { write, records: 0 }
  const sums = newCounted()
  let batchCount = 0
  let adv = false
  const opened = put(pen, headers.FILE_HEADER, {
    priorityCode: '01',
    recordSize: '094',
    blockingFactor: 10,
    formatCode: 1,
    ...header,
  })
  if (!opened.ok) return opened
  for (const batch of batches) {
    batchCount += 1
    adv ||= batch.header.secCode === 'ADV'
    const wrote = putBatch(pen, batch, sums)
    if (!wrote.ok) return wrote
  }
  const blockCount = Math.ceil((pen.records + 1) / BLOCK)
  const layout = adv ? controls.ADV_FILE_CONTROL : controls.FILE_CONTROL
  const closed = put(pen, layout, { batchCount, blockCount, ...totalsOf(sums) })
  if (!closed.ok) return closed
  const { records } = pen
  for (let line = records; line % BLOCK !== 0; line += 1) write(FILLER)
  return done(records)
}
