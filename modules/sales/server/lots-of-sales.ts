import type { Tx } from '#platform/postgres/index.ts'

/** Lines of sales that carry the lot printed on the goods and no number of a piece; below zero they came back. One statement. */
export const lotsOfSales = (
  tx: Tx,
  sales: readonly string[],
): Promise<{ sale: string; item: string; lot: string; qty: number }[]> =>
  tx.rows(
    `select sale, item, lot, sum(qty)::bigint as qty from sales.line
     where sale = any($1::uuid[]) and lot is not null and serial is null group by 1, 2, 3 order by 1, 2, 3`,
    [sales],
  )

/** Lines of sales that are one piece with a number of its own, in the order they were sold; below zero it came back. One statement. */
export const piecesOfSales = (
  tx: Tx,
  sales: readonly string[],
): Promise<{ sale: string; item: string; serial: string; lot: string | null; qty: number; place: string }[]> =>
  tx.rows(
    `select l.sale, l.item, l.serial, l.lot, l.qty, s.place from sales.line l join sales.sale s on s.id = l.sale
     where l.sale = any($1::uuid[]) and l.serial is not null order by s.at, l.sale, l.n`,
    [sales],
  )
