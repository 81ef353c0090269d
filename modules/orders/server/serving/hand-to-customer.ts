import { timingSafeEqual } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { consumerStanding, keepConsumers } from '../consumer/keep-consumers.ts'
import { tellOrders } from '../orders/write-order.ts'
import { bookGone } from './book-gone.ts'
import { endPromises } from './keep-promises.ts'
import { lockParcel, moveParcel, type ParcelRefusal } from './lock-parcel.ts'
import { type Tender, takeMoney } from './take-money.ts'

const WRONG_MOST = 10

const codeOf = (tx: Tx, order: string) =>
  tx.one<{ code: string }>('select code from orders.buyer where customer_order = $1', [order])

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export type HandWish = { readonly id: string; readonly code: string; readonly tender: Tender | null }
type Refusal = ParcelRefusal | 'pickup-code-wrong' | 'pickup-code-locked' | 'not-paid'

/** Hands a parcel over to whoever says the order's code; what is still due is taken now. Ten wrong codes lock it for a person with its number. */
export const handToCustomer = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: HandWish,
): Promise<Answer<{ taken: number }, Refusal>> => {
  const locked = await lockParcel(tx, it.id, ['ready'])
  if (!locked.ok) return locked
  const { parcel, order } = locked.value
  if (parcel.wrongCodes >= WRONG_MOST)
    return refused(
      'pickup-code-locked',
      'Too many wrong codes were said; ask for the order by phone and send the link anew.',
    )
  if (!same(it.code, (await codeOf(tx, order.id))!.code))
    return refused('pickup-code-wrong', 'That is not the code of this order; it stands in the customer’s link.')
  const [standing] = await consumerStanding(tx, [order.id])
  const due = standing!.due
  if (due > 0 && it.tender === null) return refused('not-paid', `${order.number} still asks ${due}; take it first.`)
  if (due > 0 && it.tender)
    await takeMoney(tx, who, now, { order, place: parcel.place, tender: it.tender, amount: due })
  await bookGone(tx, who, now, locked.value)
  await moveParcel(tx, now, parcel.id, 'handed-over')
  await endPromises(tx, now, order.id)
  const [after] = await keepConsumers(tx, now, [order.id])
  await tellOrders(tx, who, now, [{ order: order.id, deed: 'hand', state: after!.state }])
  return done({ taken: due })
}

/** Counts a wrong code; the refusal is an answer and undoes nothing. */
export const countWrong = (tx: Tx, id: string) =>
  tx.rows('update orders.parcel set wrong_codes = least(wrong_codes + 1, 100) where id = $1', [id])
