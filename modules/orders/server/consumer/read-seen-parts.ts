import type { Tx } from '#platform/postgres/index.ts'
import type { DeliveryAddress, OrderSeen } from '../../contract/index.ts'

type Line = OrderSeen['lines'][number] & { short: number }

const LINES = `
  select l.id, l.item, i.sku, i.name, i.name_en as "nameEn", l.unit, l.pack_qty as "packQty", l.qty, l.net, l.discount,
    l.handed + l.shipped as picked, l.shipped as received, l.cancelled,
    l.qty - l.held - l.handed - l.shipped - l.cancelled as short,
    coalesce((select sum(c.qty) from orders.claim_line c join orders.claim k on k.id = c.claim
      where c.order_line = l.id and k.state in ('received', 'settled')), 0)::bigint as returned
  from orders.order_line l join catalog.v_item i on i.id = l.item where l.customer_order = $1 order by l.line`

export type ParcelRow = {
  id: string
  way: 'collect' | 'deliver'
  state: OrderSeen['parcels'][number]['state']
  tracking: string | null
  address: DeliveryAddress | null
  fee: number
  zone: string
  at: OrderSeen['parcels'][number]['place']
  lines: { line: string; qty: number }[]
  promises: {
    due: string
    state: 'open' | 'kept' | 'moved' | 'broken' | 'void'
    reason: string
    madeAt: string
    endedAt: string | null
  }[]
}

const PARCELS = `
  select p.id, p.way, p.state, p.tracking, p.address, p.fee, w.time_zone as zone,
    json_build_object('id', w.id, 'name', w.name, 'address', w.address, 'phone', w.phone) as at,
    coalesce((select json_agg(json_build_object('line', x.order_line, 'qty', x.qty)) from orders.parcel_line x
      where x.parcel = p.id and x.qty > 0), '[]') as lines,
    coalesce((select json_agg(json_build_object('due', r.due, 'state', r.state, 'reason', r.reason, 'madeAt', r.made_at,
      'endedAt', r.ended_at) order by r.made_at, r.id) from orders.promise r
      where r.customer_order = p.customer_order and r.way_n = p.way_n), '[]') as promises
  from orders.parcel p join company.v_place w on w.id = p.place where p.customer_order = $1 order by p.n`

export type SubstituteRow = Omit<OrderSeen['substitutes'][number], 'until'> & { until: Date }
const SUBSTITUTES = `
  select s.id, s.order_line as line, s.item, i.name, s.qty, s.net, s.state, s.until
  from orders.substitute s join orders.parcel p on p.id = s.parcel join catalog.v_item i on i.id = s.item
  where p.customer_order = $1 order by s.at`

export type ClaimRow = Omit<OrderSeen['claims'][number], 'at'> & { at: Date }
const CLAIMS = `
  select c.id, c.at, c.wish, c.state, c.note, (select json_agg(json_build_object('line', l.order_line, 'qty', l.qty))
    from orders.claim_line l where l.claim = c.id) as lines
  from orders.claim c where c.customer_order = $1 order by c.at`

/** Notes are for the house, except what the customer said or was told. */
const EVENTS = `
  select at, deed as what, case when deed in ('cancel', 'move', 'short', 'send', 'substitute') then note else '' end as note
  from orders.order_event where customer_order = $1 order by n`

/** The parts of one order that its customer may see. Five statements. */
export const readParts = async (tx: Tx, id: string) => ({
  lines: await tx.rows<Line>(LINES, [id]),
  parcels: await tx.rows<ParcelRow>(PARCELS, [id]),
  substitutes: await tx.rows<SubstituteRow>(SUBSTITUTES, [id]),
  claims: await tx.rows<ClaimRow>(CLAIMS, [id]),
  timeline: await tx.rows<{ at: Date; what: string; note: string }>(EVENTS, [id]),
})
