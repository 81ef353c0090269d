import type { Tx } from '#platform/postgres/index.ts'

type Named = { key: string; name: string; value: number }

// What an item is worth at a place is its share by quantity of what the company's goods of it are worth.
const WORTH = `
  worth as (select s.place, s.item, s.on_hand + s.damaged + s.recalled as qty, s.damaged, s.recalled, v.value, v.qty as whole
            from stock.v_state s join stock.v_value v on v.item = s.item
            where v.qty > 0 and s.on_hand + s.damaged + s.recalled > 0)`

const part = (qty: string) => `round(sum(w.value::numeric * ${qty} / w.whole))::bigint`

const PLACES = `
  with ${WORTH} select w.place::text as key, coalesce(p.name, w.place::text) as name, ${part('w.qty')} as value
  from worth w left join company.v_place p on p.id = w.place group by 1, 2 order by 3 desc limit 20`

const CATEGORIES = `
  select coalesce(c.codes[1], '') as key, coalesce(c.path[1], '—') as name, sum(v.value)::bigint as value
  from stock.v_value v left join catalog.v_item i on i.id = v.item left join catalog.v_category c on c.id = i.category
  group by 1, 2 having sum(v.value) <> 0 order by 3 desc limit 12`

const STATES = `
  with ${WORTH}
  select 'on-hand' as state, coalesce(${part('(w.qty - w.damaged - w.recalled)')}, 0) as value from worth w
  union all select 'damaged', coalesce(${part('w.damaged')}, 0) from worth w
  union all select 'recalled', coalesce(${part('w.recalled')}, 0) from worth w
  union all select 'transit', coalesce(round(sum(v.value::numeric * t.qty / v.qty)), 0)::bigint
    from stock.v_transit t join stock.v_value v on v.item = t.item where v.qty > 0`

const DAYS = `
  select d.day::date::text as day, coalesce(sum(o.cost) filter (where o.why = 'sold'), 0)::bigint as sold,
         coalesce(sum(o.cost) filter (where o.why in ('difference', 'disposed')), 0)::bigint as lost
  from generate_series($1::date - 27, $1::date, interval '1 day') as d (day) left join stock.cost_out o on o.day = d.day::date
  group by 1 order by 1`

const COUNTED = `
  select count(*)::int as lines, count(*) filter (where l.booked = 0)::int as right,
         coalesce(round(sum(-l.booked::numeric * v.rate_cost / v.rate_qty) filter (where l.booked < 0)), 0)::bigint as missing,
         coalesce(round(sum(l.booked::numeric * v.rate_cost / v.rate_qty) filter (where l.booked > 0)), 0)::bigint as found
  from stock.v_count_line l left join stock.v_value v on v.item = l.item
  where l.booked is not null and l.ended_at > $1::date - 90`

const ENDING = `
  select coalesce(round(sum(w.part) filter (where w.expires < $1::date)), 0)::bigint as ended,
         coalesce(round(sum(w.part) filter (where w.expires between $1::date and $1::date + 7)), 0)::bigint as week,
         coalesce(round(sum(w.part) filter (where w.expires between $1::date + 8 and $1::date + 30)), 0)::bigint as month
  from (select p.expires, v.value::numeric * p.qty / v.qty as part
        from stock.v_portion p join stock.v_value v on v.item = p.item where v.qty > 0 and p.expires is not null) w`

const TOTAL = `
  select coalesce(sum(value) filter (where value > 0), 0)::bigint as value, count(*) filter (where qty > 0)::int as items,
         coalesce(-sum(value) filter (where value < 0), 0)::bigint as short from stock.v_value`

/** What stock is worth, where, and how right its records are. Eight statements. */
export const readFigures = async (tx: Tx, today: string) => ({
  method: (await tx.one<{ method: 'fifo' | 'average' }>('select method from stock.setting'))!.method,
  ...(await tx.one<{ value: number; items: number; short: number }>(TOTAL))!,
  places: await tx.rows<Named>(PLACES),
  categories: await tx.rows<Named>(CATEGORIES),
  states: await tx.rows<{ state: string; value: number }>(STATES),
  days: await tx.rows<{ day: string; sold: number; lost: number }>(DAYS, [today]),
  counted: (await tx.one<{ lines: number; right: number; missing: number; found: number }>(COUNTED, [today]))!,
  ending: (await tx.one<{ ended: number; week: number; month: number }>(ENDING, [today]))!,
})
