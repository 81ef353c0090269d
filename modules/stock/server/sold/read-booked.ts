import type { Tx } from '#platform/postgres/index.ts'
import { isInside, type OutsideState, siteOfAccount } from '../../rules/index.ts'

/** Goods that an entry of the books took over the company's edge; below zero they came in. */
export type BookedOut = {
  readonly entry: string
  readonly day: string
  readonly at: Date
  readonly item: string
  readonly place: string
  readonly why: OutsideState
  readonly qty: number
}

type Row = { entry: string; day: string; at: Date; debit: string; credit: string; unit: string; amount: number }

const POSTINGS = `
  select entry, day, at, debit, credit, unit, amount from books.v_posting
  where entry = any($1::uuid[]) and (debit_chart = 'stock' or credit_chart = 'stock') order by entry, line`

/** What entries that others booked (sales, imports) did to goods. One statement. */
export const readBooked = async (tx: Tx, entries: readonly string[]): Promise<BookedOut[]> => {
  const rows = await tx.rows<Row>(POSTINGS, [entries])
  return rows.flatMap(({ entry, day, at, debit, credit, unit, amount }): BookedOut[] => {
    const [to, from] = [siteOfAccount(debit), siteOfAccount(credit)]
    if (!to || !from || isInside(to.state) === isInside(from.state)) return []
    return isInside(from.state)
      ? [{ entry, day, at, item: unit, place: from.site, why: to.state as OutsideState, qty: amount }]
      : [{ entry, day, at, item: unit, place: to.site, why: from.state as OutsideState, qty: -amount }]
  })
}
