import type { Tx } from '#platform/postgres/index.ts'

/** Series of numbers on our own papers: orders, invoices, payments that came, credit notes. */
export type Series = 'SO' | 'INV' | 'RV' | 'CN'

/**
 * The next numbers of a series in a year, as they are written: `SO-2026-000124`. Without gaps: whoever takes one holds the
 * series until the transaction ends. One statement.
 */
export const takeNumbers = async (tx: Tx, series: Series, day: string, count: number): Promise<string[]> => {
  const year = Number(day.slice(0, 4))
  const row = await tx.one<{ last: number }>(
    `insert into orders.counter as c (series, year, last) values ($1, $2, $3)
     on conflict (series, year) do update set last = c.last + $3 returning last`,
    [series, year, count],
  )
  const first = row!.last - count + 1
  return Array.from({ length: count }, (_, n) => `${series}-${year}-${String(first + n).padStart(6, '0')}`)
}
