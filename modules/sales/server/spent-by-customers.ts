import type { Tx } from '#platform/postgres/index.ts'

/** What the customers of these sales have bought in the last 365 days, voids and returns taken off. One statement. */
export const spentByCustomers = (
  tx: Tx,
  sales: readonly string[],
  now: Date,
): Promise<{ party: string; amount: number }[]> =>
  tx.rows(
    `select customer as party, sum(total)::bigint as amount from sales.sale
     where customer in (select customer from sales.sale where id = any($1::uuid[]) and customer is not null)
       and at > $2::timestamptz - interval '365 days'
     group by customer order by customer`,
    [sales, now],
  )
