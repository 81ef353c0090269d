import type { Tx } from '#platform/postgres/index.ts'

/** What orders are called where something is paid for them. */
export const subjectOf = (order: string): string => `order:${order}`

/** The account that holds what came for an order until its goods are handed over. */
export const holderOf = (order: string): string => `prepaid:${order}`

/** What has come for orders less what has gone back or is going, minor units. One statement. */
export const paidOf = async (tx: Tx, orders: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.rows<{ subject: string; paid: number }>(
    `select subject, sum(amount)::bigint as paid from (
       select subject, captured - returning_back as amount from payments.v_online where subject = any($1::text[])
       union all select 'order:' || customer_order, amount from orders.counter_payment where customer_order = any($2::uuid[])) as came
     group by 1`,
    [orders.map(subjectOf), orders],
  )
  return new Map(rows.map(row => [row.subject.slice('order:'.length), row.paid]))
}
