import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { consumerStanding, keepConsumers, overOf } from '../consumer/keep-consumers.ts'
import { lockConsumers } from '../consumer/lock-consumers.ts'
import { tellOrders } from '../orders/write-order.ts'
import { endMoneyBack } from './ask-money-back.ts'
import { paidAtCounter } from './paid-at-counter.ts'
import { type Tender, takeMoney } from './take-money.ts'

/** `id` is made by whoever gives: asked again, it is given once. */
export type BackWish = { readonly id: string; readonly order: string; readonly tender: Tender }

const GIVEN = 'select -amount as amount, tender, customer_order as "order" from orders.counter_payment where id = $1'
type Given = { amount: number; tender: Tender; order: string }

/**
 * Gives back at the counter what came there for an order beyond what it asks: something of it was struck off, or all of it
 * cancelled. Gives the amount, minor units.
 */
export const giveMoneyBack = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, order: wanted, tender }: BackWish,
): Promise<Answer<{ returned: number }, 'order-unknown' | 'nothing-owed' | 'payment-differs'>> => {
  const [order] = await lockConsumers(tx, [wanted])
  if (!order) return refused('order-unknown', `There is no order ${wanted}.`)
  const before = await tx.one<Given>(GIVEN, [id])
  if (before && (before.order !== wanted || before.tender !== tender || before.amount < 0))
    return refused('payment-differs', `${id} is another payment; give back under an id of its own.`)
  if (before) return done({ returned: before.amount })
  const [standing] = await consumerStanding(tx, [wanted])
  const counter = await paidAtCounter(tx, wanted)
  const amount = Math.min(overOf(standing!, standing!.state), counter.amount)
  if (amount <= 0)
    return refused('nothing-owed', `Nothing that was paid at a counter for ${order.number} is to go back.`)
  await takeMoney(tx, who, now, { id, order, place: counter.place!, tender, amount: -amount })
  const [after] = await keepConsumers(tx, now, [wanted])
  await endMoneyBack(tx, who, now, wanted)
  await tellOrders(tx, who, now, [{ order: wanted, deed: 'refund', state: after!.state, note: String(amount) }])
  return done({ returned: amount })
}
