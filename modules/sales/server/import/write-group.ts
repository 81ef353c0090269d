import { assert } from '#kernel/answer.ts'
import { type Numbers, postEntries } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { commitSales } from '../commit-sales.ts'
import type { Invoice } from './gather-invoices.ts'
import { addCounts, type ImportCounts } from './import-counts.ts'
import type { SourceLine } from './judge-row.ts'
import type { InvoiceKind } from './kind-of-invoice.ts'
import { faultOf, listRows } from './list-rows.ts'
import type { MadeGroup } from './make-group.ts'
import { idOfInvoice, type Making } from './make-sale.ts'
import type { SourceFile } from './open-source.ts'

/** Where a run stands: invoices done, and what came of them. */
export type Standing = { readonly done: number; readonly counts: ImportCounts }

export type Booking = Making & {
  readonly run: string
  readonly files: readonly SourceFile[]
  readonly numbers: Numbers
  readonly newId: () => string
  /** The headings that faults about a whole invoice and a whole line point at. */
  readonly headings: { readonly invoice: string; readonly item: string }
}

const CLAIM = 'select 1 from sales.import_run where id = $1 and done = $2 and finished_at is null for update'
const ADVANCE = 'update sales.import_run set done = $2, counts = $3 where id = $1'
const REMEMBER = `
  insert into sales.imported (run, register, invoice, kind, sale, content)
  select $1::uuid, $2::uuid, * from unnest($3::text[], $4::text[], $5::uuid[], $6::text[])`

const linesOf = (invoices: readonly Invoice[]): SourceLine[] => invoices.flatMap(i => i.lines)
const netOf = (lines: readonly SourceLine[]) => lines.reduce((sum, l) => sum + l.amount, 0)

const writeSales = async (tx: Tx, now: Date, { numbers, newId }: Booking, { facts }: MadeGroup) => {
  if (facts.length === 0) return
  const answers = await commitSales(tx, 'system', now, facts, { numbers, newId, past: true })
  const taken = answers.find(a => a.answer !== 'created')
  assert(!taken, `sale ${taken?.id} of a new invoice is answered ${taken?.answer}`)
}

const writeEntries = async (tx: Tx, booking: Booking, { entries }: MadeGroup) => {
  const postings = entries.flatMap(e => e.postings)
  const numbers = await booking.numbers.of(
    postings.flatMap(p => [p.debit, p.credit]),
    postings.map(p => p.unit),
  )
  await postEntries(tx, entries, { asFact: true, numbers })
  const { place } = booking.register
  const payload = { place, sales: entries.map(e => e.id) }
  if (entries.length > 0) await announce(tx, [{ topic: 'sales.past-committed', key: place, payload }])
}

const remember = (tx: Tx, { run, register }: Booking, { booked }: MadeGroup) =>
  tx.rows(REMEMBER, [
    run,
    register.register,
    booked.map(b => b.invoice.key),
    booked.map(b => b.kind),
    booked.map(b => idOfInvoice(register, b.invoice.key)),
    booked.map(b => b.content),
  ])

const list = (tx: Tx, { run, files, headings }: Booking, { group, differing, idle }: MadeGroup) =>
  listRows(tx, run, files, [
    ...group.faults,
    ...linesOf(differing).map(l => faultOf('invoice-differs', headings.invoice, l.invoice, l)),
    ...idle.map(l => faultOf('nothing-to-book', headings.item, l.code, l)),
  ])

const countsOf = ({ sorting }: Booking, made: MadeGroup, listed: number): Partial<ImportCounts> => {
  const { booked, known, differing, idle, linked } = made
  const idled = new Set(idle)
  const lines = (of: readonly Invoice[]) => linesOf(of).filter(l => !idled.has(l))
  const of = (kind: InvoiceKind) => booked.filter(b => b.kind === kind).map(b => b.invoice)
  const [sales, adjustments, debts] = [of('sale'), of('adjustment'), of('debt')]
  const all = lines(booked.map(b => b.invoice))
  return {
    ...{ lines: all.length, net: netOf(all), sales: sales.length },
    cancellations: sales.filter(i => sorting.isCancellation(i)).length,
    ...{ returnsLinked: linked.linked, returnsAmongSeveral: linked.amongSeveral, returnsUnlinked: linked.unlinked },
    ...{ moneyBack: linked.money, adjustments: adjustments.length, adjustmentLines: lines(adjustments).length },
    ...{ debts: debts.length, debtLines: lines(debts).length },
    ...{ known: known.length, knownLines: linesOf(known).length, knownNet: netOf(linesOf(known)) },
    ...{ listed, listedNet: netOf(linesOf(differing)) + netOf(idle) },
  }
}

/**
 * Writes a group and how far the run has come, in one transaction and a constant number of statements: either all of it
 * has happened or nothing. Gives null when another process has taken the run over.
 */
export const writeGroup = async (
  tx: Tx,
  now: Date,
  booking: Booking,
  standing: Standing,
  made: MadeGroup,
): Promise<Standing | null> => {
  if (!(await tx.one(CLAIM, [booking.run, standing.done]))) return null
  await writeSales(tx, now, booking, made)
  await writeEntries(tx, booking, made)
  await remember(tx, booking, made)
  const listed = await list(tx, booking, made)
  const done = standing.done + made.group.invoices.length
  const counts = addCounts(standing.counts, countsOf(booking, made, listed))
  await tx.rows(ADVANCE, [booking.run, done, JSON.stringify(counts)])
  return { done, counts }
}
