import type { Tx } from '#platform/postgres/index.ts'

/** Lines of sales that carry the lot printed on the goods; below zero they came back. One statement. */
export const lotsOfSales = (
  tx: Tx,
  sales: readonly string[],
): Promise<{ sale: string; item: string; lot: string; qty: number }[]> =>
  tx.rows(
    `select sale, item, lot, sum(qty)::bigint as qty from sales.line
     where sale = any($1::uuid[]) and lot is not null group by 1, 2, 3 order by 1, 2, 3`,
    [sales],
  )
