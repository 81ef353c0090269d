import { setImmediate } from 'node:timers/promises'
import { canonical } from '#kernel/canonical.ts'
import type { Entry } from '#modules/books/rules/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ChainHead, SaleFact } from '../../rules/index.ts'
import { sha256 } from './derive-id.ts'
import type { Invoice } from './gather-invoices.ts'
import type { Fault, SourceLine } from './judge-row.ts'
import type { InvoiceKind } from './kind-of-invoice.ts'
import { findSoldLines, type RecentLines, type Wanted } from './link-returns.ts'
import { makeAdjustment, makeDebt } from './make-entries.ts'
import { idOfCustomer, type Linked, type Making, makeSale } from './make-sale.ts'

export type Group = { readonly invoices: readonly Invoice[]; readonly faults: readonly Fault[] }

/** What the next group must know of the ones before, though the last of them may not be in the database yet. */
export type Recent = RecentLines & {
  readonly head: ChainHead
  readonly contents: ReadonlyMap<string, string>
}

export const nothingRecent = (head: ChainHead): Recent => ({ head, contents: new Map(), sold: [], back: new Map() })

/** A group ready to be written. */
export type MadeGroup = {
  readonly group: Group
  readonly facts: readonly SaleFact[]
  readonly entries: readonly Entry[]
  /** Invoices that are new and have something to book, with what the file said of them. */
  readonly booked: readonly { readonly invoice: Invoice; readonly kind: InvoiceKind; readonly content: string }[]
  /** Taken over before: with the same words, and with others. */
  readonly known: readonly Invoice[]
  readonly differing: readonly Invoice[]
  /** Lines of new invoices that leave nothing to book. */
  readonly idle: readonly SourceLine[]
  readonly linked: Linked
  readonly recent: Recent
}

const KNOWN = 'select invoice, content from sales.imported where register = $1 and invoice = any($2::text[])'

/** What the file said of an invoice, as one text's digest: the same again is known, anything else differs. */
const contentOf = ({ lines }: Invoice): string =>
  sha256(canonical(lines.map(l => [l.code, l.name, l.qty, l.price.units, l.price.places, l.at, l.customer])))

type Sorted = { fresh: { invoice: Invoice; content: string }[]; known: Invoice[]; differing: Invoice[] }

const sortOut = async (tx: Tx, register: string, invoices: readonly Invoice[], recent: Recent) => {
  const rows = await tx.rows<{ invoice: string; content: string }>(KNOWN, [register, invoices.map(i => i.key)])
  const contents = new Map(rows.map(r => [r.invoice, r.content]))
  const sorted: Sorted = { fresh: [], known: [], differing: [] }
  for (const invoice of invoices) {
    const content = contentOf(invoice)
    const before = contents.get(invoice.key) ?? recent.contents.get(invoice.key)
    if (before === undefined) sorted.fresh.push({ invoice, content })
    else sorted[before === content ? 'known' : 'differing'].push(invoice)
    contents.set(invoice.key, before ?? content)
  }
  return { sorted, contents }
}

/** Customers and items of which something comes back in these invoices. */
const wantedBy = (invoices: readonly Invoice[], { register, items, sorting }: Making): Wanted[] =>
  invoices
    .flatMap(i => i.lines)
    .filter(l => l.qty < 0 && l.amount < 0 && l.customer !== '' && !sorting.isService(l.code))
    .map(l => ({ customer: idOfCustomer(register, l.customer), item: items.get(l.code)!.id }))

const BREATH = 25

/**
 * Turns a group of invoices into facts and entries, while the group before is still being written: it reads, and writes
 * nothing. Two statements. Every now and then it lets the other work in this process go on.
 */
export const makeGroup = async (tx: Tx, making: Making, group: Group, recent: Recent): Promise<MadeGroup> => {
  const { register } = making.register
  const { sorted, contents } = await sortOut(tx, register, group.invoices, recent)
  const fresh = sorted.fresh.map(f => f.invoice)
  const sold = await findSoldLines(tx, register, wantedBy(fresh, making), recent)
  const linked = { linked: 0, amongSeveral: 0, unlinked: 0, money: 0 }
  const [facts, entries, idle] = [[] as SaleFact[], [] as Entry[], [] as SourceLine[]]
  const booked: { invoice: Invoice; kind: InvoiceKind; content: string }[] = []
  for (const [n, { invoice, content }] of sorted.fresh.entries()) {
    if (n % BREATH === BREATH - 1) await setImmediate()
    const kind = making.sorting.kindOf(invoice)
    if (kind === 'sale') facts.push(makeSale(invoice, facts.at(-1) ?? recent.head, sold, making, linked))
    const other = kind === 'sale' ? null : (kind === 'debt' ? makeDebt : makeAdjustment)(invoice, making)
    if (other?.entry) entries.push(other.entry)
    idle.push(...(other?.idle ?? []))
    if (!other || other.entry) booked.push({ invoice, kind, content })
  }
  const { known, differing } = sorted
  const head = facts.at(-1) ?? recent.head
  return { group, facts, entries, booked, known, differing, idle, linked, recent: { head, contents, ...sold.recent() } }
}
