import { type Answer, done } from '#kernel/answer.ts'
import { holdGoods, landGoods, shipGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { keepConsumers } from '../consumer/keep-consumers.ts'
import { tellOrders } from '../orders/write-order.ts'
import { readFrame } from '../read-frame.ts'
import { bookGone } from './book-gone.ts'
import { endPromises } from './keep-promises.ts'
import { type Held, lockParcel, moveParcel, type ParcelRefusal } from './lock-parcel.ts'

const told = async (tx: Tx, who: Who, now: Date, order: string, deed: string, note = '') => {
  await endPromises(tx, now, order)
  const [standing] = await keepConsumers(tx, now, [order])
  await tellOrders(tx, who, now, [{ order, deed, state: standing!.state, note }])
}

const goodsOf = ({ parcel }: Held) => parcel.lines.map(({ item, picked }) => ({ item, qty: picked }))
const broke = (what: string, said: string): never => {
  throw new Error(`${what}: ${said}`)
}

const HELD = `
  with t as (select * from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as t (line, old, hold)),
  put as (update orders.parcel_line x set hold = t.hold from t where x.parcel = $1 and x.order_line = t.line)
  update orders.order_line l set holds = array_remove(l.holds, t.old) || case when t.hold is null then '{}'::uuid[] else array[t.hold] end
  from t where l.id = t.line`

/** A packed parcel leaves: to its customer, whose it is then, or by the run to the shop where it is collected. */
export const sendParcel = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: { readonly id: string; readonly tracking: string },
): Promise<Answer<{ state: string }, ParcelRefusal>> => {
  const locked = await lockParcel(tx, it.id, ['packed'])
  if (!locked.ok) return locked
  const { parcel, order } = locked.value
  const state = parcel.way === 'deliver' ? ('sent' as const) : ('on-way' as const)
  if (state === 'sent') await bookGone(tx, who, now, locked.value)
  else {
    const { today } = await readFrame(tx, now)
    const doc = {
      id: newId(),
      day: today,
      ref: order.number,
      place: parcel.source,
      shipment: parcel.id,
      to: parcel.place,
    }
    const holds = parcel.lines.flatMap(l => l.hold ?? [])
    const shipped = await shipGoods(tx, who, now, { ...doc, lines: goodsOf(locked.value), holds })
    if (!shipped.ok) broke(order.number, shipped.refusal)
    await tx.rows(HELD, [
      parcel.id,
      ...columns(
        parcel.lines,
        l => l.line,
        l => l.hold,
        () => null,
      ),
    ])
  }
  await tx.rows('update orders.parcel set tracking = nullif($2, $3) where id = $1', [parcel.id, it.tracking, ''])
  await moveParcel(tx, now, parcel.id, state)
  await told(tx, who, now, order.id, 'send', it.tracking)
  return done({ state })
}

/** A parcel has come: to the shop, where its goods are set aside at once, or to its customer. */
export const arriveParcel = async (
  tx: Tx,
  who: Who,
  now: Date,
  id: string,
): Promise<Answer<{ state: string }, ParcelRefusal>> => {
  const locked = await lockParcel(tx, id, ['on-way', 'sent'])
  if (!locked.ok) return locked
  const { parcel, order } = locked.value
  const state = parcel.state === 'sent' ? ('delivered' as const) : ('ready' as const)
  if (state === 'ready') {
    const { today } = await readFrame(tx, now)
    const lines = goodsOf(locked.value)
    const doc = {
      id: newId(),
      day: today,
      ref: order.number,
      shipment: parcel.id,
      place: parcel.place,
      lines,
      closes: true,
    }
    const landed = await landGoods(tx, who, now, doc)
    if (!landed.ok) broke(order.number, landed.refusal)
    const held = await holdGoods(tx, who, now, {
      id: newId(),
      place: parcel.place,
      why: 'order',
      ref: order.number,
      expires: null,
      lines,
    })
    if (!held.ok) return broke(order.number, held.refusal)
    const holds = held.value.holds
    await tx.rows(HELD, [parcel.id, parcel.lines.map(l => l.line), parcel.lines.map(() => null), holds])
  }
  await moveParcel(tx, now, parcel.id, state)
  await told(tx, who, now, order.id, state)
  return done({ state })
}
