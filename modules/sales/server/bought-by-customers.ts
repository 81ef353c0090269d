import type { Tx } from '#platform/postgres/index.ts'

/** What sales were to their customers; those without one are left out. Returns and voids have a total below nought. */
export const boughtByCustomers = (
  tx: Tx,
  sales: readonly string[],
): Promise<{ sale: string; party: string; day: string; place: string; total: number }[]> =>
  tx.rows(
    `select id as sale, customer as party, day, place, total from sales.sale
     where id = any ($1::uuid[]) and customer is not null order by id`,
    [sales],
  )
