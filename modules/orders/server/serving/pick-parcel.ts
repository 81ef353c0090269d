import { type Answer, done, refused } from '#kernel/answer.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { dropHold, holdGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { Shop } from '../consumer/deps.ts'
import { keepConsumers } from '../consumer/keep-consumers.ts'
import { settleMoney } from '../consumer/settle-money.ts'
import { tellOrders } from '../orders/write-order.ts'
import { endPromises } from './keep-promises.ts'
import { type Held, lockParcel, moveParcel, type ParcelRefusal } from './lock-parcel.ts'
import { rerouteShort } from './reroute-short.ts'

/** Takes parcels in hand, several at once; those that somebody else has are passed over. Gives which are taken. */
export const startPick = async (
  tx: Tx,
  who: Who,
  now: Date,
  ids: readonly string[],
  places: readonly string[] | null,
) =>
  (
    await tx.rows<{ id: string }>(
      `update orders.parcel set state = 'picking', picker = $2, changed_at = $3 where id in (
         select id from orders.parcel where id = any($1::uuid[]) and state = 'to-pick' and ($4::uuid[] is null or source = any($4))
         order by id for update) returning id`,
      [ids, who.id, now, places],
    )
  ).map(row => row.id)

const PICK = `
  with t as (select * from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::uuid[], $6::uuid[]) as t (line, qty, picked, old, hold)),
  kept as (update orders.parcel_line x set qty = t.picked, picked = t.picked, hold = t.hold from t
    where x.parcel = $1 and x.order_line = t.line)
  update orders.order_line l set held = l.held - t.qty, handed = l.handed + t.picked,
    holds = array_remove(l.holds, t.old) || case when t.hold is null then '{}'::uuid[] else array[t.hold] end
  from t where l.id = t.line`

/** Holds anew what was found of lines that came up short; what was not found is let go. */
const holdFound = async (tx: Tx, who: Who, now: Date, { parcel, order }: Held, found: ReadonlyMap<string, number>) => {
  const rows = parcel.lines.map(l => ({ ...l, found: Math.min(l.qty, found.get(l.line) ?? l.qty), fresh: l.hold }))
  const short = rows.filter(r => r.found < r.qty)
  await dropHold(
    tx,
    now,
    short.flatMap(r => r.hold ?? []),
  )
  const some = short.filter(r => r.found > 0)
  if (some.length > 0) {
    const lines = some.map(r => ({ item: r.item, qty: r.found }))
    const wish = { id: newId(), place: parcel.source, why: 'order', ref: order.number, expires: null, lines }
    const held = await holdGoods(tx, who, now, wish)
    if (!held.ok) throw new Error('what was held for the order is gone')
    for (const [n, row] of some.entries()) row.fresh = held.value.holds[n]!
  }
  for (const row of short) if (row.found === 0) row.fresh = null
  return rows
}

const STRIKE = `
  update orders.order_line l set cancelled = l.cancelled + t.qty from unnest($1::uuid[], $2::bigint[]) as t (line, qty) where l.id = t.line`

const atEnd = ({ parcel }: Held, any: boolean) =>
  any
    ? parcel.way === 'collect' && parcel.source === parcel.place
      ? ('ready' as const)
      : ('packed' as const)
    : ('cancelled' as const)

/**
 * Says what was picked of a parcel; lines left out were found whole. What was not there is taken from elsewhere, and
 * struck off and paid back only where nobody has it; somebody is asked to count the shelf. Goods stay held for the
 * order, so nobody else can be given them.
 */
export const finishPick = async (
  tx: Tx,
  who: Who,
  now: Date,
  shop: Shop,
  it: { readonly id: string; readonly lines: readonly { readonly line: string; readonly picked: number }[] },
): Promise<Answer<{ state: string; short: 'none' | 'rerouted' | 'struck-off' }, ParcelRefusal | 'picked-over'>> => {
  const locked = await lockParcel(tx, it.id, ['to-pick', 'picking'])
  if (!locked.ok) return locked
  const held = locked.value
  const { parcel, order } = held
  const found = new Map(it.lines.map(l => [l.line, l.picked]))
  if (parcel.lines.some(l => (found.get(l.line) ?? 0) > l.qty))
    return refused('picked-over', 'More was picked of a line than it wants; put the rest back.')
  const rows = await holdFound(tx, who, now, held, found)
  const put = columns(
    rows,
    r => r.line,
    r => r.qty,
    r => r.found,
    r => r.hold,
    r => r.fresh,
  )
  await tx.rows(PICK, [parcel.id, ...put])
  const shorts = rows.filter(r => r.found < r.qty).map(r => ({ line: r.line, item: r.item, qty: r.qty - r.found }))
  const state = atEnd(
    held,
    rows.some(r => r.found > 0),
  )
  await moveParcel(tx, now, parcel.id, state)
  const rerouted = shorts.length > 0 && (await rerouteShort(tx, who, now, shop, held, shorts))
  if (shorts.length > 0) {
    const detail = { number: order.number, items: shorts.map(s => s.item) }
    await openTasks(tx, who.id, now, [
      { id: newId(), kind: 'order-short', subject: parcel.id, place: parcel.source, detail },
    ])
  }
  if (shorts.length > 0 && !rerouted) await tx.rows(STRIKE, [shorts.map(s => s.line), shorts.map(s => s.qty)])
  await endPromises(tx, now, order.id)
  const [standing] = await keepConsumers(tx, now, [order.id])
  await settleMoney(tx, who, now, [order.id])
  const short = shorts.length === 0 ? 'none' : rerouted ? 'rerouted' : 'struck-off'
  await tellOrders(tx, who, now, [
    {
      order: order.id,
      deed: state === 'ready' ? 'ready' : 'pick',
      state: standing!.state,
      note: short === 'none' ? '' : short,
    },
  ])
  return done({ state, short })
}
