import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { tellOrders } from '../orders/write-order.ts'
import { type ConsumerStanding, keepConsumers } from './keep-consumers.ts'
import { lockConsumers } from './lock-consumers.ts'
import { settleMoney } from './settle-money.ts'
import { strikeOff } from './strike-off.ts'

/**
 * Cancels what of a consumer's order nobody has begun to pick: of the lines named, or all of it. Its goods are free at
 * once. What is in a picker's hands stays.
 */
export const cancelConsumer = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: { readonly id: string; readonly lines?: readonly string[] | undefined; readonly reason: string },
): Promise<Answer<ConsumerStanding, 'order-unknown' | 'order-state' | 'nothing-left'>> => {
  const [order] = await lockConsumers(tx, [wish.id])
  if (!order) return refused('order-unknown', `There is no order ${wish.id}.`)
  if (order.state === 'closed' || order.state === 'cancelled')
    return refused('order-state', `${order.number} is ${order.state}; nothing of it can be cancelled.`)
  const special = await tx.one("select 1 from orders.special where id = $1 and state = 'ordered'", [order.id])
  if (special)
    return refused(
      'order-state',
      `${order.number} was ordered for this customer; the shop cancels it, with the deposit.`,
    )
  const struck = await strikeOff(tx, now, [order.id], wish.lines ?? null)
  if (struck === 0) return refused('nothing-left', `${order.number} is being picked already; ask the shop to stop it.`)
  const [standing] = await keepConsumers(tx, now, [order.id])
  await settleMoney(tx, who, now, [order.id])
  await tellOrders(tx, who, now, [{ order: order.id, deed: 'cancel', state: standing!.state, note: wish.reason }])
  return done(standing!)
}

/** Orders that were to be paid by now are cancelled and their goods are free; at most `limit`. Gives how many. */
export const expireUnpaid = async (tx: Tx, who: Who, now: Date, limit = 200): Promise<number> => {
  const due = await tx.rows<{ id: string }>(
    `select o.id from orders.buyer b join orders.customer_order o on o.id = b.customer_order
     where b.pay_by < $1 and o.state = 'waiting' order by o.id limit $2 for update of o skip locked`,
    [now, limit],
  )
  const ids = due.map(o => o.id)
  if (ids.length === 0) return 0
  await strikeOff(tx, now, ids, null)
  const standing = await keepConsumers(tx, now, ids)
  await tellOrders(
    tx,
    who,
    now,
    standing.map(({ id, state }) => ({ order: id, deed: 'expire', state })),
  )
  return ids.length
}
