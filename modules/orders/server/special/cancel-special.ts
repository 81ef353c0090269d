import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { keepConsumers } from '../consumer/keep-consumers.ts'
import { lockConsumers } from '../consumer/lock-consumers.ts'
import { settleMoney } from '../consumer/settle-money.ts'
import { strikeOff } from '../consumer/strike-off.ts'
import { tellOrders } from '../orders/write-order.ts'
import { type Tender, takeMoney } from '../serving/take-money.ts'
import type { SpecialDeps } from './deps.ts'
import { answerSpecial, lockSpecial } from './lock-special.ts'

type Wish = { readonly id: string; readonly reason: string; readonly tender: Tender }

const TAKEN = `select coalesce(sum(amount), 0)::bigint as taken from orders.counter_payment where customer_order = $1`

/** The customer wants none of what was offered. */
export const declineSpecial = async (
  tx: Tx,
  now: Date,
  id: string,
): Promise<Answer<{ state: string }, 'special-unknown' | 'special-state'>> => {
  const locked = await lockSpecial(tx, id)
  if (!locked.ok) return locked
  const { state } = locked.value
  if (state === 'ordered' || state === 'cancelled')
    return refused('special-state', 'It was ordered already; cancel it instead.')
  if (state === 'quoted') await answerSpecial(tx, now, id, 'declined', null)
  return done({ state: 'declined' })
}

/**
 * Ends a special order that nobody has begun to pick: what brings it is called off where that is still possible, goods that
 * came are free, and what was taken at the counter goes back by `tender`, what was paid online the way it came.
 */
export const cancelSpecial = async (
  tx: Tx,
  who: Who,
  now: Date,
  { bringing }: SpecialDeps,
  { id, reason, tender }: Wish,
): Promise<Answer<{ returned: number }, 'special-unknown' | 'special-state'>> => {
  const locked = await lockSpecial(tx, id)
  if (!locked.ok) return locked
  if (locked.value.state !== 'ordered')
    return refused('special-state', `It is ${locked.value.state}; nothing to cancel.`)
  const [order] = await lockConsumers(tx, [id])
  if ((await strikeOff(tx, now, [id], null)) === 0)
    return refused('special-state', `${order!.number} is ready or gone; hand it over, or take it back as a return.`)
  await answerSpecial(tx, now, id, 'cancelled', locked.value.chosen)
  const { taken } = (await tx.one<{ taken: number }>(TAKEN, [id]))!
  if (taken > 0) await takeMoney(tx, who, now, { order: order!, place: order!.place, tender, amount: -taken })
  await bringing.cancel(tx, who, now, id)
  const [standing] = await keepConsumers(tx, now, [id])
  await settleMoney(tx, who, now, [id])
  await tellOrders(tx, who, now, [{ order: id, deed: 'cancel', state: standing!.state, note: reason }])
  return done({ returned: taken })
}
