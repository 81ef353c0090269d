import { openTasks } from '#modules/flow/server/index.ts'
import { dropHold, holdGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { keepConsumers } from '../consumer/keep-consumers.ts'
import { tellOrders } from '../orders/write-order.ts'
import { endPromises } from '../serving/keep-promises.ts'

/** What came of a purchase order, taken into stock at a place: thousandths. */
export type CameIn = { readonly document: string; readonly item: string; readonly qty: number }

type Waiting = {
  order: string
  number: string
  document: string
  parcel: string
  line: string
  item: string
  place: string
  source: string
  qty: number
  held: number
  hold: string | null
}

const WAITING = `
  select o.id as order, o.number, g.document, p.id as parcel, l.id as line, l.item, p.place, p.source, x.qty, l.held, x.hold
  from orders.special_peg g join orders.customer_order o on o.id = g.special join orders.order_line l on l.customer_order = o.id
  join orders.parcel p on p.customer_order = o.id and p.state = 'waiting'
  join orders.parcel_line x on x.parcel = p.id and x.order_line = l.id and x.qty > 0
  where g.document = any($1::uuid[]) and p.source = $2 and l.held < x.qty order by o.drafted_at, o.id for update of o, p, l, x`

const PART = `
  with kept as (update orders.parcel_line set hold = $3 where parcel = $1 and order_line = $2)
  update orders.order_line set held = $4, holds = array[$3::uuid] where id = $2`
const READY = `
  with kept as (update orders.parcel_line set hold = $3, picked = $4 where parcel = $1 and order_line = $2)
  update orders.order_line set held = 0, handed = $4, holds = array[$3::uuid] where id = $2`
const MOVE = `
  update orders.parcel set state = $2, changed_at = $3, ready_at = case when $2 = 'ready' then $3 else ready_at end,
    pick_by = case when $2 = 'to-pick' then $3 else pick_by end where id = $1`
const ARRIVED = 'update orders.special_peg set arrived_at = $2 where special = $1'

/** All is there: ready where it is collected, or to be taken from where it came in to there. */
const complete = async (tx: Tx, who: Who, now: Date, it: Waiting, hold: string) => {
  const here = it.source === it.place
  await tx.rows(here ? READY : PART, [it.parcel, it.line, hold, it.qty])
  await tx.rows(MOVE, [it.parcel, here ? 'ready' : 'to-pick', now])
  await tx.rows(ARRIVED, [it.order, now])
  if (here) await endPromises(tx, now, it.order)
  const [standing] = await keepConsumers(tx, now, [it.order])
  await tellOrders(tx, who, now, [{ order: it.order, deed: here ? 'ready' : 'arrive', state: standing!.state }])
}

const setAside = async (tx: Tx, who: Who, now: Date, it: Waiting, came: number) => {
  const qty = Math.min(it.qty, it.held + came)
  if (it.hold) await dropHold(tx, now, [it.hold])
  const wish = { id: newId(), place: it.source, why: 'order', ref: it.number, expires: null }
  const held = await holdGoods(tx, who, now, { ...wish, lines: [{ item: it.item, qty }] })
  if (held.ok) {
    const hold = held.value.holds[0]!
    if (qty === it.qty) await complete(tx, who, now, it, hold)
    else await tx.rows(PART, [it.parcel, it.line, hold, qty])
    return
  }
  await tx.rows('update orders.parcel_line set hold = null where parcel = $1 and order_line = $2', [it.parcel, it.line])
  await tx.rows("update orders.order_line set held = 0, holds = '{}' where id = $1", [it.line])
  const detail = { number: it.number, items: [it.item] }
  await openTasks(tx, who.id, now, [{ id: newId(), kind: 'order-short', subject: it.parcel, place: it.source, detail }])
}

/**
 * Sets goods that came from a supplier aside for the special orders they were ordered for, in the transaction of the
 * receipt, so that nobody can be quicker. What is whole is ready (or goes on to where it is collected). Where the books
 * know less than came, somebody is asked. Gives how many orders got something.
 */
export const setAsidePegged = async (
  tx: Tx,
  who: Who,
  now: Date,
  place: string,
  came: readonly CameIn[],
): Promise<number> => {
  const documents = [...new Set(came.map(c => c.document))]
  const waiting = await tx.rows<Waiting>(WAITING, [documents, place])
  let some = 0
  for (const it of waiting) {
    const mine = came.filter(c => c.document === it.document && c.item === it.item)
    const qty = mine.reduce((sum, c) => sum + c.qty, 0)
    if (qty <= 0) continue
    some += 1
    await setAside(tx, who, now, it, qty)
  }
  return some
}
