import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { keepStanding, lockOrders, standingOf, tellOrders } from '../orders/write-order.ts'

/** Orders all of whose goods have gone and whose invoices are paid are closed with the last payment. */
export const closePaid = async (tx: Tx, who: Who, now: Date, invoices: readonly string[]) => {
  const paid = await tx.rows<{ id: string }>(
    `select distinct customer_order as id from orders.invoice where id = any($1::uuid[]) and paid = total order by 1`,
    [invoices],
  )
  const orders = await lockOrders(
    tx,
    paid.map(o => o.id),
  )
  const before = new Map(orders.map(o => [o.id, o.state]))
  const changed = (
    await standingOf(
      tx,
      orders.map(o => o.id),
    )
  ).filter(s => s.state !== before.get(s.id))
  if (changed.length === 0) return
  await keepStanding(tx, now, changed)
  await tellOrders(
    tx,
    who,
    now,
    changed.map(({ id, state }) => ({ order: id, deed: 'pay', state })),
  )
}
