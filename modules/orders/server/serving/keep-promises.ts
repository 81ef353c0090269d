import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { tellOrders } from '../orders/write-order.ts'

const KEPT = `
  update orders.promise r set state = case when $2 <= r.due then 'kept' else 'broken' end, ended_at = $2
  where r.customer_order = $1 and r.state = 'open' and not exists (
    select from orders.parcel p where p.customer_order = r.customer_order and p.way_n = r.way_n
      and p.state not in ('ready', 'handed-over', 'delivered', 'cancelled'))
  returning r.state`

/** Ends the promises of an order of which everything is ready or there: kept, or broken where it was late. */
export const endPromises = (tx: Tx, now: Date, order: string) => tx.rows<{ state: string }>(KEPT, [order, now])

/** Moves an open promise of one way to a later instant, with the reason; an earlier or equal one leaves it. */
export const movePromise = async (
  tx: Tx,
  now: Date,
  it: { readonly order: string; readonly wayN: number; readonly due: Date; readonly reason: string },
): Promise<boolean> => {
  const moved = await tx.rows(
    `update orders.promise set state = 'moved', reason = $4, ended_at = $5
     where customer_order = $1 and way_n = $2 and state = 'open' and due < $3 returning id`,
    [it.order, it.wayN, it.due, it.reason, now],
  )
  if (moved.length === 0) return false
  await tx.rows('insert into orders.promise (id, customer_order, way_n, due, made_at) values ($1, $2, $3, $4, $5)', [
    ...[newId(), it.order, it.wayN, it.due, now],
  ])
  return true
}

/** Promises whose time has gone by are broken; the order says so. Gives how many. */
export const breakPromises = async (tx: Tx, who: Who, now: Date): Promise<number> => {
  const broken = await tx.rows<{ order: string; state: string }>(
    `update orders.promise r set state = 'broken', ended_at = $1 from orders.customer_order o
     where r.state = 'open' and r.due < $1 and o.id = r.customer_order and o.state not in ('waiting', 'cancelled')
     returning o.id as order, o.state`,
    [now],
  )
  if (broken.length > 0)
    await tellOrders(
      tx,
      who,
      now,
      broken.map(b => ({ ...b, deed: 'late' })),
    )
  return broken.length
}
