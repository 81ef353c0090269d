import type { Tx } from '#platform/postgres/index.ts'
import type { MessageWord } from '../../rules/index.ts'

/** Something a customer is to be told, with what the sentences speak of. */
export type News = {
  order: string
  word: MessageWord
  turn: string
  number: string
  name: string
  phone: string
  email: string | null
  language: 'id' | 'en'
  currency: string
  zone: string
  place: string
  due: Date | null
  code: string
  tracking: string
  payBy: Date | null
  why: string
}

/**
 * What is new of orders within a day: an order that was placed, parcels that are ready or sent, promises that were moved
 * or broken before anything was ready, an end. Told once by word and turn, so that it may be read as often as one likes.
 */
const NEWS = `
  with o as (
    select o.id, o.number, o.state, o.currency, o.place, b.name, b.phone, b.email, b.language, b.code, b.pay_by
    from orders.customer_order o join orders.buyer b on b.customer_order = o.id where o.id = any($1::uuid[])),
  news as (
    select o.id, 'received' as word, 'order' as turn, o.place, null::uuid as parcel, '' as why, 1 as n,
      (select max(r.due) from orders.promise r where r.customer_order = o.id and r.state = 'open') as due
    from o join orders.order_event e on e.customer_order = o.id and e.deed = 'place'
    where e.at > $2::timestamptz - interval '1 day' and o.state <> 'cancelled'
    union all
    select o.id, 'ready', p.id::text, p.place, p.id, '', 2, null
    from o join orders.parcel p on p.customer_order = o.id and p.state = 'ready' and p.way = 'collect'
    where p.ready_at > $2::timestamptz - interval '1 day'
    union all
    select o.id, 'sent', p.id::text, p.place, p.id, '', 3, null
    from o join orders.parcel p on p.customer_order = o.id and p.state = 'sent' and p.changed_at > $2::timestamptz - interval '1 day'
    union all
    select o.id, 'late', r.id::text, o.place, null, r.reason, 4,
      (select n.due from orders.promise n where n.customer_order = o.id and n.way_n = r.way_n and n.state = 'open')
    from o join orders.promise r on r.customer_order = o.id and r.state in ('moved', 'broken')
    where r.ended_at > $2::timestamptz - interval '1 day' and o.state not in ('cancelled', 'closed') and exists (
      select from orders.parcel p where p.customer_order = o.id and p.way_n = r.way_n
        and p.state in ('waiting', 'to-pick', 'picking', 'packed', 'on-way'))
    union all
    select o.id, 'cancelled', 'order', o.place, null, e.deed, 5, null
    from o join lateral (select e.deed from orders.order_event e where e.customer_order = o.id
      and e.deed in ('cancel', 'expire', 'no-show') and e.at > $2::timestamptz - interval '1 day' order by e.n desc limit 1) e on true
    where o.state = 'cancelled')
  select o.id as order, n.word, n.turn, o.number, o.name, o.phone, o.email, o.language, o.currency, w.time_zone as zone,
    w.name as place, n.due, o.code, coalesce(p.tracking, '') as tracking, case when o.state = 'waiting' then o.pay_by end as "payBy", n.why
  from news n join o on o.id = n.id join company.v_place w on w.id = n.place left join orders.parcel p on p.id = n.parcel
  order by o.id, n.n, n.turn`

/** What customers of these orders may be told. One statement. */
export const readNews = (tx: Tx, now: Date, orders: readonly string[]): Promise<News[]> => tx.rows(NEWS, [orders, now])
