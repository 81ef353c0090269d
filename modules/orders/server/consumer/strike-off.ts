import { dropHold } from '#modules/stock/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

type Open = { parcel: string; line: string; qty: number; hold: string | null; held: number }

const OPEN = `
  select l.parcel, l.order_line as line, l.qty, l.hold, case when l.hold is null then 0 else least(l.qty, o.held) end as held
  from orders.parcel_line l join orders.parcel p on p.id = l.parcel join orders.order_line o on o.id = l.order_line
  where p.customer_order = any($1::uuid[]) and p.state in ('waiting', 'to-pick') and l.qty > 0
    and ($2::uuid[] is null or l.order_line = any($2)) order by l.parcel, l.order_line for update of l, o`

const STRIKE = `
  with gone as (
    select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::bigint[]) as t (parcel, line, qty, hold, held)),
  emptied as (
    update orders.parcel_line l set qty = 0, hold = null from gone g where l.parcel = g.parcel and l.order_line = g.line)
  update orders.order_line l set held = l.held - g.held, cancelled = l.cancelled + g.qty,
    holds = array(select h from unnest(l.holds) h where h <> all (g.holds))
  from (select line, sum(qty)::bigint as qty, coalesce(sum(held), 0)::bigint as held, 
    coalesce(array_agg(hold) filter (where hold is not null), '{}') as holds from gone group by 1) g
  where l.id = g.line`

const END = `
  with ended as (
    update orders.parcel p set state = 'cancelled', changed_at = $2
    where p.customer_order = any($1::uuid[]) and p.state in ('waiting', 'to-pick')
      and not exists (select from orders.parcel_line l where l.parcel = p.id and l.qty > 0)
    returning p.source, p.hours),
  freed as (
    select e.source, (h ->> 'hour')::int as hour, sum((h ->> 'lines')::int) as lines
    from ended e cross join lateral jsonb_array_elements(e.hours) as h group by 1, 2)
  update orders.pick_hour h set taken = greatest(0, h.taken - f.lines) from freed f where h.place = f.source and h.hour = f.hour`

const VOID = `
  update orders.promise r set state = 'void', ended_at = $2
  where r.customer_order = any($1::uuid[]) and r.state = 'open' and not exists (
    select from orders.parcel p where p.customer_order = r.customer_order and p.way_n = r.way_n and p.state <> 'cancelled')`

/**
 * Strikes off what nobody has begun to pick, of orders that are locked: of the lines named, or of all. Goods are free
 * again, picking hours too; a promise about nothing is void. Gives how many lines were struck. At most six statements.
 */
export const strikeOff = async (
  tx: Tx,
  now: Date,
  orders: readonly string[],
  lines: readonly string[] | null,
): Promise<number> => {
  const open = await tx.rows<Open>(OPEN, [orders, lines])
  if (open.length === 0) return 0
  await dropHold(
    tx,
    now,
    open.flatMap(l => l.hold ?? []),
  )
  await tx.rows(STRIKE, [
    open.map(l => l.parcel),
    open.map(l => l.line),
    open.map(l => l.qty),
    open.map(l => l.hold),
    open.map(l => l.held),
  ])
  await tx.rows(END, [orders, now])
  await tx.rows(VOID, [orders, now])
  return open.length
}
