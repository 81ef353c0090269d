import { assert } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import type { Entry } from '#modules/books/rules/index.ts'
import { type Numbers, postEntries } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ChainHead, SaleFact } from '../../rules/index.ts'
import { commitSales } from '../commit-sales.ts'
import { sha256 } from './derive-id.ts'
import type { Invoice } from './gather-invoices.ts'
import { addCounts, type ImportCounts } from './import-counts.ts'
import type { Fault, SourceLine } from './judge-row.ts'
import type { InvoiceKind } from './kind-of-invoice.ts'
import { findSoldLines, type Wanted } from './link-returns.ts'
import { faultOf, listRows } from './list-rows.ts'
import { makeAdjustment, makeDebt } from './make-entries.ts'
import { idOfCustomer, idOfInvoice, type Linked, type Making, makeSale } from './make-sale.ts'
import type { SourceFile } from './open-source.ts'

export type Group = { readonly invoices: readonly Invoice[]; readonly faults: readonly Fault[] }

/** Where a run stands: invoices done, what came of them, and the last fact of the register. */
export type Standing = { readonly done: number; readonly counts: ImportCounts; readonly head: ChainHead }

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
const KNOWN = 'select invoice, content from sales.imported where register = $1 and invoice = any($2::text[])'
const REMEMBER = `
  insert into sales.imported (run, register, invoice, kind, sale, content)
  select $1::uuid, $2::uuid, * from unnest($3::text[], $4::text[], $5::uuid[], $6::text[])`

const linesOf = (invoices: readonly Invoice[]): SourceLine[] => invoices.flatMap(i => i.lines)
const netOf = (lines: readonly SourceLine[]) => lines.reduce((sum, l) => sum + l.amount, 0)

/** What the file said of an invoice, as one text's digest: the same again is known, anything else differs. */
const contentOf = ({ lines }: Invoice): string =>
  sha256(canonical(lines.map(l => [l.code, l.name, l.qty, l.price.units, l.price.places, l.at, l.customer])))

type Sorted = { fresh: { invoice: Invoice; content: string }[]; known: Invoice[]; differing: Invoice[] }

const sortOut = async (tx: Tx, { register }: Booking, { invoices }: Group): Promise<Sorted> => {
  const rows = await tx.rows<{ invoice: string; content: string }>(KNOWN, [register.register, invoices.map(i => i.key)])
  const contents = new Map(rows.map(r => [r.invoice, r.content]))
  const sorted: Sorted = { fresh: [], known: [], differing: [] }
  for (const invoice of invoices) {
    const content = contentOf(invoice)
    const before = contents.get(invoice.key)
    if (before === undefined) sorted.fresh.push({ invoice, content })
    else sorted[before === content ? 'known' : 'differing'].push(invoice)
    contents.set(invoice.key, before ?? content)
  }
  return sorted
}

/** Customers and items of which something comes back in these invoices. */
const wantedBy = (invoices: readonly Invoice[], { register, items, sorting }: Booking): Wanted[] =>
  linesOf(invoices)
    .filter(l => l.qty < 0 && l.amount < 0 && l.customer !== '' && !sorting.isService(l.code))
    .map(l => ({ customer: idOfCustomer(register, l.customer), item: items.get(l.code)!.id }))

type Made = {
  facts: SaleFact[]
  entries: Entry[]
  idle: SourceLine[]
  kinds: Map<Invoice, InvoiceKind>
  linked: Linked
}

const makeAll = async (tx: Tx, booking: Booking, invoices: readonly Invoice[], start: ChainHead): Promise<Made> => {
  const sold = await findSoldLines(tx, booking.register.register, wantedBy(invoices, booking))
  const linked = { linked: 0, amongSeveral: 0, unlinked: 0, money: 0 }
  const made: Made = { facts: [], entries: [], idle: [], kinds: new Map(), linked }
  let head = start
  for (const invoice of invoices) {
    const kind = booking.sorting.kindOf(invoice)
    if (kind === 'sale') {
      const fact = makeSale(invoice, head, sold, booking, linked)
      head = fact
      made.facts.push(fact)
      made.kinds.set(invoice, kind)
      continue
    }
    const { entry, idle } = (kind === 'debt' ? makeDebt : makeAdjustment)(invoice, booking)
    made.idle.push(...idle)
    if (entry) made.entries.push(entry)
    if (entry) made.kinds.set(invoice, kind)
  }
  return made
}

const writeAll = async (tx: Tx, now: Date, booking: Booking, { facts, entries }: Made) => {
  const options = { numbers: booking.numbers, newId: booking.newId, past: true }
  const answers = await commitSales(tx, 'system', now, facts, options)
  const taken = answers.find(a => a.answer !== 'created')
  assert(!taken, `sale ${taken?.id} of a new invoice is answered ${taken?.answer}`)
  if (entries.length === 0) return
  const postings = entries.flatMap(e => e.postings)
  const numbers = await booking.numbers.of(
    postings.flatMap(p => [p.debit, p.credit]),
    postings.map(p => p.unit),
  )
  await postEntries(tx, entries, { asFact: true, numbers })
}

const remember = (tx: Tx, { run, register }: Booking, { fresh }: Sorted, { kinds }: Made) => {
  const rows = fresh.filter(f => kinds.has(f.invoice))
  return tx.rows(REMEMBER, [
    run,
    register.register,
    rows.map(f => f.invoice.key),
    rows.map(f => kinds.get(f.invoice)),
    rows.map(f => idOfInvoice(register, f.invoice.key)),
    rows.map(f => f.content),
  ])
}

const countsOf = (
  booking: Booking,
  { known, differing }: Sorted,
  made: Made,
  listed: number,
): Partial<ImportCounts> => {
  const { kinds, idle, linked } = made
  const of = (kind: InvoiceKind) => [...kinds].flatMap(([invoice, k]) => (k === kind ? [invoice] : []))
  const [sales, adjustments, debts] = [of('sale'), of('adjustment'), of('debt')]
  const idled = new Set(idle)
  const booked = linesOf([...kinds.keys()]).filter(l => !idled.has(l))
  return {
    ...{ lines: booked.length, net: netOf(booked), sales: sales.length },
    cancellations: sales.filter(i => booking.sorting.isCancellation(i)).length,
    ...{ returnsLinked: linked.linked, returnsAmongSeveral: linked.amongSeveral, returnsUnlinked: linked.unlinked },
    moneyBack: linked.money,
    ...{ adjustments: adjustments.length, adjustmentLines: linesOf(adjustments).filter(l => !idled.has(l)).length },
    ...{ debts: debts.length, debtLines: linesOf(debts).length },
    ...{ known: known.length, knownLines: linesOf(known).length, knownNet: netOf(linesOf(known)) },
    ...{ listed, listedNet: netOf(linesOf(differing)) + netOf(idle) },
  }
}

/**
 * Books a group of invoices and saves how far the run has come, in one transaction: either all of it has happened or
 * nothing. Gives null when another process has taken the run over.
 */
export const bookGroup = async (
  tx: Tx,
  now: Date,
  booking: Booking,
  standing: Standing,
  group: Group,
): Promise<Standing | null> => {
  if (!(await tx.one(CLAIM, [booking.run, standing.done]))) return null
  const sorted = await sortOut(tx, booking, group)
  const fresh = sorted.fresh.map(f => f.invoice)
  const made = await makeAll(tx, booking, fresh, standing.head)
  if (made.facts.length > 0 || made.entries.length > 0) await writeAll(tx, now, booking, made)
  await remember(tx, booking, sorted, made)
  const { invoice, item } = booking.headings
  const listed = await listRows(tx, booking.run, booking.files, [
    ...group.faults,
    ...linesOf(sorted.differing).map(l => faultOf('invoice-differs', invoice, l.invoice, l)),
    ...made.idle.map(l => faultOf('nothing-to-book', item, l.code, l)),
  ])
  const done = standing.done + group.invoices.length
  const counts = addCounts(standing.counts, countsOf(booking, sorted, made, listed))
  await tx.rows(ADVANCE, [booking.run, done, JSON.stringify(counts)])
  const last = made.facts.at(-1)
  return { done, counts, head: last ?? standing.head }
}
