import { type Answer, done, refused } from '#kernel/answer.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { tellOrders } from '../orders/write-order.ts'
import { lockConsumers } from './lock-consumers.ts'

/** “I am here”: the customer stands in the shop for what is ready, and its people have a task. Said again it changes nothing. */
export const noteHere = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: { readonly id: string; readonly where: string },
): Promise<Answer<null, 'nothing-ready'>> => {
  const [order] = await lockConsumers(tx, [it.id])
  const ready = await tx.rows<{ place: string }>(
    `select distinct place from orders.parcel where customer_order = $1 and state = 'ready' and way = 'collect' order by 1`,
    [it.id],
  )
  if (ready.length === 0)
    return refused('nothing-ready', 'Nothing of the order is ready yet; you will be told when it is.')
  const said = await tx.rows(
    `update orders.buyer set here_at = $2, here_where = $3 where customer_order = $1
     and (here_at is null or here_at < $2::timestamptz - interval '2 hours') returning customer_order`,
    [it.id, now, it.where],
  )
  if (said.length === 0) return done(null)
  const detail = { number: order!.number, order: it.id, name: order!.name, where: it.where }
  await openTasks(
    tx,
    who.id,
    now,
    ready.map(({ place }) => ({ id: newId(), kind: 'order-here', subject: it.id, place, detail })),
  )
  await tellOrders(tx, who, now, [{ order: it.id, deed: 'here', state: order!.state, note: it.where }])
  return done(null)
}
