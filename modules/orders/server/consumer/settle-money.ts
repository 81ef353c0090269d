import { giveBack } from '#modules/payments/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { tellOrders } from '../orders/write-order.ts'
import { askMoneyBack } from '../serving/ask-money-back.ts'
import { consumerStanding, keepConsumers, overOf } from './keep-consumers.ts'
import { lockConsumers } from './lock-consumers.ts'
import { subjectOf } from './paid-of.ts'

const START = `
  update orders.parcel set state = 'to-pick', changed_at = $2 where customer_order = any($1::uuid[]) and state = 'waiting'`

/**
 * Looks at what has come for orders against what they ask: paid ones are confirmed and picked, and what came beyond (an
 * order that had ended, two payments at once, something struck off) goes back the way it came: online by itself, at the
 * counter by a task for its people. The reaction to
 * `payments.online-changed`; done again it changes nothing.
 */
export const settleMoney = async (tx: Tx, who: Who, now: Date, ids: readonly string[]): Promise<void> => {
  const orders = await lockConsumers(tx, ids)
  const known = new Map(
    (
      await consumerStanding(
        tx,
        orders.map(o => o.id),
      )
    ).map(s => [s.id, s]),
  )
  const paid = orders.filter(o => o.state === 'waiting' && known.get(o.id)!.due === 0)
  const settled = orders.filter(o => o.state === 'supplied' && known.get(o.id)!.due === 0)
  if (paid.length + settled.length > 0) {
    await tx.rows(START, [paid.map(o => o.id), now])
    const kept = await keepConsumers(
      tx,
      now,
      [...paid, ...settled].map(o => o.id),
    )
    await tellOrders(
      tx,
      who,
      now,
      kept.map(({ id, state }) => ({ order: id, deed: 'pay', state })),
    )
  }
  for (const { id, state, number, name } of orders) {
    const over = overOf(known.get(id)!, state)
    if (over <= 0) continue
    const reason = state === 'cancelled' ? 'Pesanan dibatalkan' : 'Lebih bayar'
    const gone = await giveBack(tx, who.id, now, { subject: subjectOf(id), amount: over, reason })
    if (gone > 0) await tellOrders(tx, who, now, [{ order: id, deed: 'refund', state, note: String(gone) }])
    if (gone < over) await askMoneyBack(tx, who, now, { id, number, name, over: over - gone })
  }
}
