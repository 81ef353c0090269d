import { holdGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { type Plan, planWay } from '../../rules/index.ts'
import type { Shop } from '../consumer/deps.ts'
import { openWorld } from '../consumer/open-world.ts'
import { wantedOf } from '../consumer/plan-ways.ts'
import { movePromise } from './keep-promises.ts'
import type { Held } from './lock-parcel.ts'

export type Short = { readonly line: string; readonly item: string; readonly qty: number }

/** From elsewhere than where it was not found; null where no place has it in time that is known. */
const planElsewhere = async (tx: Tx, now: Date, shop: Shop, { parcel }: Held, shorts: readonly Short[]) => {
  const terms = await shop.terms(tx, now)
  const items = shorts.map(s => s.item)
  const world = await openWorld(tx, terms, shop.ground(terms, now), items)
  const free = (place: string, item: string) => (place === parcel.source ? 0 : world.free(place, item))
  const region = await tx.one<{ region: string | null }>(
    `select address ->> 'region' as region from orders.parcel where id = $1`,
    [parcel.id],
  )
  const address = { recipient: '', phone: '', street: '', city: '', region: region!.region, postcode: null, note: '' }
  const way =
    parcel.way === 'collect' ? { way: 'collect' as const, place: parcel.place } : { way: 'deliver' as const, address }
  const wanted = wantedOf(terms, way)
  const needs = shorts.map(s => ({ ...s, pack: 1000 }))
  return wanted.ok ? planWay({ ...world, free }, wanted.value, needs) : null
}

const INSERT = `
  insert into orders.parcel (id, customer_order, n, way, source, place, state, address, fee, pick_by, run_at, way_n, hours, changed_at)
  select $1, customer_order, (select max(n) + 1 from orders.parcel q where q.customer_order = p.customer_order), way, $3,
    case when way = 'collect' then place else $3 end, 'to-pick', address, 0, $4, $5, way_n, $6, $7
  from orders.parcel p where id = $2`

const HOLD = `
  with put as (insert into orders.parcel_line (parcel, order_line, qty, hold)
    select $1, * from unnest($2::uuid[], $3::bigint[], $4::uuid[]))
  update orders.order_line l set held = l.held + t.qty, holds = l.holds || t.hold
  from unnest($2::uuid[], $3::bigint[], $4::uuid[]) as t (line, qty, hold) where l.id = t.line`

const HOURS = `
  insert into orders.pick_hour as h (place, hour, taken, capacity)
  select $1, t.hour, t.lines, p.per_hour from unnest($2::int[], $3::int[]) as t (hour, lines) join orders.place_terms p on p.place = $1
  on conflict (place, hour) do update set taken = h.taken + excluded.taken, capacity = excluded.capacity`

const at = (minute: number) => new Date(minute * 60_000)

const sendFrom = async (tx: Tx, who: Who, now: Date, { parcel, order }: Held, one: Plan['parcels'][number]) => {
  const lines = one.lines.map(({ item, qty }) => ({ item, qty }))
  const wish = { id: newId(), place: one.source, why: 'order', ref: order.number, expires: null, lines }
  const held = await holdGoods(tx, who, now, wish)
  if (!held.ok) return false
  const id = newId()
  await tx.rows(INSERT, [
    ...[id, parcel.id, one.source, at(one.pickBy), one.runAt === null ? null : at(one.runAt)],
    ...[JSON.stringify(one.hours), now],
  ])
  const own = columns(
    one.lines,
    l => l.line,
    l => l.qty,
  )
  await tx.rows(HOLD, [id, ...own, held.value.holds])
  await tx.rows(HOURS, [one.source, one.hours.map(h => h.hour), one.hours.map(h => h.lines)])
  return true
}

/**
 * What was not on the shelf is taken from elsewhere for the same way: other parcels, and the promise is moved only where
 * no place can keep it. Gives whether it was found; all of it or nothing.
 */
export const rerouteShort = async (
  tx: Tx,
  who: Who,
  now: Date,
  shop: Shop,
  held: Held,
  shorts: readonly Short[],
): Promise<boolean> => {
  await tx.rows('select from orders.consumer_terms for update')
  const plan = await planElsewhere(tx, now, shop, held, shorts)
  if (!plan) return false
  for (const one of plan.parcels)
    if (!(await sendFrom(tx, who, now, held, one))) throw new Error('goods went between plan and hold')
  const { order, wayN } = held.parcel
  await movePromise(tx, now, { order, wayN, due: at(plan.by), reason: 'short' })
  return true
}
