import type { Tx } from '#platform/postgres/index.ts'
import type { Special } from '../../contract/index.ts'
import { medianOf } from '../../rules/index.ts'

const LIST = `
  select s.id, o.number, s.state, s.place, w.name as "placeName", s.name as buyer, s.phone, s.packs, s.asked_at as "askedAt", s.chosen,
    coalesce(nullif(concat_ws(' · ', i.name, nullif(s.described, '')), ''), s.described) as what,
    (select json_agg(json_build_object('id', x.id, 'source', x.source, 'name', x.source_name, 'due', x.due, 'price', x.price,
      'deposit', x.deposit) order by x.n) from orders.special_option x where x.special = s.id) as options,
    case when g.special is not null then json_build_object('number', g.number, 'expected', g.expected, 'slips', g.slips,
      'arrived', g.arrived_at is not null, 'lost', g.lost_at is not null) end as peg,
    r.due, r.state as promise, p.state as parcel, floor(extract(epoch from p.ready_at - s.answered_at) / 86.4)::int as "leadMillidays"
  from orders.special s join company.v_place w on w.id = s.place left join catalog.v_item i on i.id = s.item
  left join orders.customer_order o on o.id = s.id left join orders.special_peg g on g.special = s.id
  left join lateral (select due, state from orders.promise r where r.customer_order = s.id order by r.made_at desc, r.id desc limit 1) r on true
  left join lateral (select state, ready_at from orders.parcel p where p.customer_order = s.id order by p.state = 'cancelled', p.n limit 1) p on true
  where ($1::uuid[] is null or s.place = any($1)) and ($2 = '' or concat_ws(' ', o.number, s.name, s.phone, s.described, i.name) ilike '%' || $2 || '%')
  order by s.state <> 'quoted', s.state <> 'ordered' or p.state in ('handed-over', 'cancelled'), s.asked_at desc limit 200`

type Row = Omit<Special, 'askedAt' | 'due' | 'options'> & {
  askedAt: Date
  due: Date | null
  options: Special['options']
}

const FIGURES = `
  select floor(extract(epoch from p.ready_at - s.answered_at) / 86.4)::int as lead,
    p.ready_at <= (select due from orders.promise r where r.customer_order = s.id order by r.made_at, r.id limit 1) as kept
  from orders.special s join orders.parcel p on p.customer_order = s.id and p.ready_at is not null
  where ($1::uuid[] is null or s.place = any($1)) and s.state = 'ordered' and s.answered_at > $2::timestamptz - interval '1 year'`

const OPEN = `
  select count(*)::int as open from orders.special s where ($1::uuid[] is null or s.place = any($1)) and s.state = 'ordered'
    and exists (select from orders.parcel p where p.customer_order = s.id and p.state not in ('handed-over', 'cancelled'))`

/** Special orders of places, open offers first, with how long they take. Three statements. */
export const readSpecials = async (tx: Tx, now: Date, places: readonly string[] | null, text: string) => {
  const rows = await tx.rows<Row>(LIST, [places, text])
  const ready = await tx.rows<{ lead: number; kept: boolean }>(FIGURES, [places, now])
  const open = await tx.one<{ open: number }>(OPEN, [places])
  return {
    specials: rows.map(({ askedAt, due, options, ...row }): Special => {
      const shown = options.map(o => ({ ...o, due: new Date(o.due).toISOString() }))
      return { ...row, askedAt: askedAt.toISOString(), due: due?.toISOString() ?? null, options: shown }
    }),
    figures: {
      ...{ ready: ready.length, medianMillidays: medianOf(ready.map(r => r.lead)) },
      ...{ kept: ready.filter(r => r.kept).length, open: open!.open },
    },
  }
}
