import type { Tx } from '#platform/postgres/index.ts'
import type { ParcelWork } from '../../contract/index.ts'
import { type ParcelState, stageOf } from '../../rules/index.ts'
import { consumerStanding } from '../consumer/keep-consumers.ts'

const WORK = `
  select p.id, p.customer_order as order, o.number, p.n, b.name as buyer, p.way, p.state, p.source, p.place, w.name as "placeName",
    p.pick_by as "pickBy", p.run_at as "runAt", p.ready_at as "readyAt", u.name as picker, b.here_at as "hereAt",
    b.here_where as "hereWhere",
    (select due from orders.promise r where r.customer_order = o.id and r.way_n = p.way_n order by made_at desc, id desc limit 1) as due,
    (select json_agg(json_build_object('line', x.order_line, 'item', i.id, 'sku', i.sku, 'name', i.name, 'nameEn', i.name_en,
      'qty', x.qty, 'picked', x.picked, 'unit', i.base_unit) order by l.line) from orders.parcel_line x
      join orders.order_line l on l.id = x.order_line join catalog.v_item i on i.id = l.item where x.parcel = p.id and x.qty > 0) as lines
  from orders.parcel p join orders.customer_order o on o.id = p.customer_order join orders.buyer b on b.customer_order = o.id
  join company.v_place w on w.id = p.place left join access.v_user u on u.id::text = p.picker
  where (p.source = $1 and p.state in ('to-pick', 'picking', 'packed', 'sent')) or (p.place = $1 and p.state in ('ready', 'on-way'))
  order by b.here_at is null, p.pick_by, o.number, p.n limit 300`

type Instants = 'pickBy' | 'due' | 'runAt' | 'readyAt' | 'hereAt'
type Row = Omit<ParcelWork, Instants | 'toPay'> & { pickBy: Date } & Record<Exclude<Instants, 'pickBy'>, Date | null>

const iso = (at: Date | null) => at?.toISOString() ?? null

/** Parcels at work at a place, those whose customer waits first, then by when they are to be picked. Four statements. */
export const readWork = async (tx: Tx, place: string): Promise<ParcelWork[]> => {
  const rows = await tx.rows<Row>(WORK, [place])
  const standing = await consumerStanding(tx, [...new Set(rows.map(r => r.order))])
  const due = new Map(standing.map(s => [s.id, s.due]))
  return rows.map(({ pickBy, due: promised, runAt, readyAt, hereAt, ...row }) => ({
    ...{ ...row, lines: row.lines ?? [], toPay: due.get(row.order) ?? 0, pickBy: pickBy.toISOString() },
    ...{ due: iso(promised), runAt: iso(runAt), readyAt: iso(readyAt), hereAt: iso(hereAt) },
  }))
}

const ORDERS = `
  select o.id, o.number, b.name as buyer, b.phone, o.channel, o.place, w.name as "placeName", o.state, o.total, o.currency,
    o.drafted_at as "placedAt", r.due, r.state as promise,
    array(select state from orders.parcel p where p.customer_order = o.id order by n) as parcels,
    exists (select from orders.order_line l where l.customer_order = o.id and l.held + l.handed + l.shipped + l.cancelled < l.qty) as short,
    exists (select from orders.order_event e where e.customer_order = o.id and e.deed = 'expire') as expired
  from orders.customer_order o join orders.buyer b on b.customer_order = o.id join company.v_place w on w.id = o.place
  left join lateral (select due, state from orders.promise r where r.customer_order = o.id and r.state <> 'moved'
    order by r.state <> 'open', due limit 1) r on true
  where ($1::uuid[] is null or o.place = any($1)) and ($2 = '' or o.number ilike '%' || $2 || '%' or b.name ilike '%' || $2 || '%'
    or b.phone like '%' || ltrim(regexp_replace($2, '[^0-9]', 'x', 'g'), '0') || '%')
  order by o.state in ('closed', 'cancelled'), o.drafted_at desc limit 200`

type OrderRow = {
  id: string
  number: string
  buyer: string
  phone: string
  channel: string
  place: string
  placeName: string
  state: string
  total: number
  currency: string
  placedAt: Date
  due: Date | null
  promise: string | null
  parcels: ParcelState[]
  short: boolean
  expired: boolean
}

/** Orders of consumers of places, those at work first. One statement. */
export const listConsumers = async (tx: Tx, places: readonly string[] | null, text: string) =>
  (await tx.rows<OrderRow>(ORDERS, [places, text])).map(
    ({ state, parcels, short, expired, placedAt, due, ...row }) => ({
      ...{
        ...row,
        stage: stageOf({ state, short, expired }, parcels),
        placedAt: placedAt.toISOString(),
        due: iso(due),
      },
    }),
  )
