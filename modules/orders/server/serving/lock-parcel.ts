import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ParcelState } from '../../rules/index.ts'
import { type LockedConsumer, lockConsumers } from '../consumer/lock-consumers.ts'

export type LockedParcel = {
  id: string
  order: string
  n: number
  way: 'collect' | 'deliver'
  source: string
  place: string
  state: ParcelState
  wayN: number
  fee: number
  picker: string | null
  wrongCodes: number
  lines: {
    line: string
    item: string
    qty: number
    picked: number
    hold: string | null
    net: number
    lineQty: number
    taxClass: string
  }[]
}
export type ParcelRefusal = 'parcel-unknown' | 'parcel-state'
export type Held = { readonly parcel: LockedParcel; readonly order: LockedConsumer }

const PARCEL = `
  select p.id, p.customer_order as order, p.n, p.way, p.source, p.place, p.state, p.way_n as "wayN", p.fee, p.picker,
    p.wrong_codes as "wrongCodes", coalesce((select jsonb_agg(jsonb_build_object('line', x.order_line, 'item', l.item, 'qty', x.qty,
      'picked', x.picked, 'hold', x.hold, 'net', l.net, 'lineQty', l.qty, 'taxClass', l.tax_class) order by l.line)
      from orders.parcel_line x join orders.order_line l on l.id = x.order_line where x.parcel = p.id and x.qty > 0), '[]') as lines
  from orders.parcel p where p.id = $1`

/** A parcel with its order, held for this transaction, in one of the states in which something may be done to it. */
export const lockParcel = async (
  tx: Tx,
  id: string,
  states: readonly ParcelState[],
): Promise<Answer<Held, ParcelRefusal>> => {
  const of = await tx.one<{ order: string }>('select customer_order as order from orders.parcel where id = $1', [id])
  const [order] = of ? await lockConsumers(tx, [of.order]) : []
  const parcel = order && (await tx.one<LockedParcel>(PARCEL, [id]))
  if (!parcel) return refused('parcel-unknown', 'There is no such parcel.')
  if (!states.includes(parcel.state))
    return refused('parcel-state', `Parcel ${parcel.n} of ${order.number} is ${parcel.state} already.`)
  return done({ parcel, order })
}

/** A parcel's next state. One statement. */
export const moveParcel = (tx: Tx, now: Date, id: string, state: ParcelState) =>
  tx.rows(
    `update orders.parcel set state = $2, changed_at = $3, ready_at = case when $2 = 'ready' then $3 else ready_at end where id = $1`,
    [id, state, now],
  )
