import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { DifferenceRow, IncomingShipment, ShipmentRow } from '../../contract/index.ts'
import { CODED_JSON, GOAL, GOAL_JOIN, iso } from '../name-goods.ts'
import { strayUnits } from './read-expected.ts'

const CONTENTS = `
  select coalesce(jsonb_agg(jsonb_build_object('qty', x.qty, 'lot', x.lot, 'expiry', x.expiry, ${CODED_JSON}) order by x.line), '[]')
  from distribution.unit_content x join distribution.transfer_line l on l.id = x.transfer_line
  join catalog.v_item i on i.id = l.item where x.unit = u.id`

const UNITS = `
  select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'sscc', u.sscc, 'kind', u.kind, 'state', u.state, 'grams', u.grams,
    'contents', (${CONTENTS})) order by u.sscc), '[]')
  from distribution.unit u join distribution.transfer r on r.id = u.transfer where r.shipment = t.id`

export type Incoming = {
  shipments: IncomingShipment[]
  others: { sscc: string; to: string | null; toCode: string }[]
}

/** Shipments that are on their way to a place or not put away there, with everything in them. Two statements. */
export const readIncoming = async (tx: Tx, place: string): Promise<Incoming> => ({
  shipments: await tx.rows(
    `select t.id, t.number, t.from_place as "from", f.code as "fromCode", t.state, k.code as "truckCode",
       ${iso('t.dispatched_at')} as "dispatchedAt", (${UNITS}) as units
     from distribution.shipment t join company.v_place f on f.id = t.from_place
     left join distribution.trip p on p.id = t.trip left join distribution.truck k on k.id = p.truck
     where t.to_place = $1 and t.state in ('dispatched', 'arrived') order by t.dispatched_at, t.number`,
    [place],
  ),
  others: await strayUnits(tx, place, null),
})

const ROW = `
  select t.id, t.number, t.from_place as "from", f.code as "fromCode", ${GOAL}, t.trip, p.number as "tripNumber", k.code as "truckCode",
    t.state, ${iso('t.made_at')} as "madeAt", ${iso('t.dispatched_at')} as "dispatchedAt", ${iso('t.arrived_at')} as "arrivedAt",
    ${iso('t.closed_at')} as "closedAt", t.receiver,
    (select count(*)::int from distribution.unit u join distribution.transfer r on r.id = u.transfer where r.shipment = t.id) as units,
    (select count(*)::int from distribution.unit u join distribution.transfer r on r.id = u.transfer
     where r.shipment = t.id and u.state in ('received', 'damaged', 'put-away')) as received,
    (select count(*)::int from distribution.difference d where d.shipment = t.id and d.settled_at is null) as differences
  from distribution.shipment t join company.v_place f on f.id = t.from_place
  left join distribution.trip p on p.id = t.trip left join distribution.truck k on k.id = p.truck ${GOAL_JOIN}
  where ($1::uuid[] is null or t.from_place = any($1) or t.to_place = any($1))`

export type ShipmentFilter = { readonly place?: string; readonly open: boolean; readonly limit: number }

/** Shipments from or to the places where `who` may look, the newest first. One statement. */
export const listShipments = (tx: Tx, who: Who, filter: ShipmentFilter): Promise<ShipmentRow[]> =>
  tx.rows(
    `${ROW} and ($2::uuid is null or t.from_place = $2 or t.to_place = $2) and t.state <> 'cancelled'
       and (not $3 or t.state in ('planned', 'dispatched', 'arrived'))
     order by t.made_at desc, t.number desc limit $4`,
    [placesOrNull(who, 'distribution.read'), filter.place ?? null, filter.open, filter.limit],
  )

const DIFFERENCES = `
  select d.id, d.shipment, s.number as "shipmentNumber", d.sscc, d.kind, d.side, d.place, d.item, i.name as "itemName", d.qty, d.photo,
    d.note, ${iso('d.found_at')} as "foundAt", d.found_by as "foundBy", ${iso('d.settled_at')} as "settledAt",
    d.settled_by as "settledBy", d.outcome
  from distribution.difference d join distribution.shipment s on s.id = d.shipment left join catalog.v_item i on i.id = d.item
  where ($1::uuid[] is null or s.from_place = any($1) or s.to_place = any($1))`

/** Differences at the places where `who` may look: open ones the oldest first, or the last that were settled. */
export const listDifferences = (tx: Tx, who: Who, isSettled: boolean): Promise<DifferenceRow[]> =>
  tx.rows(
    `${DIFFERENCES} and (d.settled_at is not null) = $2
     order by case when $2 then -extract(epoch from d.settled_at) else extract(epoch from d.found_at) end limit 200`,
    [placesOrNull(who, 'distribution.read'), isSettled],
  )

type Happening = { at: string; what: string; who: string | null; about: string }

/** What happened on the way, oldest first: every step of every unit is summed up by the minute it was done in. */
const TIMELINE = `
  select ${iso('h.at')} as at, h.what, h.who, h.about from (
    select st.at, 'transfer-' || st.state as what, st.who, r.number as about from distribution.transfer_step st
      join distribution.transfer r on r.id = st.transfer where r.shipment = $1
    union all select max(u.packed_at), 'units-packed', u.packed_by, count(*)::text from distribution.unit u
      join distribution.transfer r on r.id = u.transfer where r.shipment = $1 group by u.packed_by
    union all select max(u.loaded_at), 'units-loaded', u.loaded_by, count(*)::text from distribution.unit u
      join distribution.transfer r on r.id = u.transfer where r.shipment = $1 and u.loaded_at is not null group by u.loaded_by
    union all select c.at, case when c.finished then 'receipt-finished' else 'receipt' end, c.who,
      (select count(*)::text from distribution.receipt_scan s where s.receipt = c.id) from distribution.receipt c where c.shipment = $1
    union all select max(u.put_at), 'units-put', u.put_by, count(*)::text from distribution.unit u
      join distribution.transfer r on r.id = u.transfer where r.shipment = $1 and u.put_at is not null group by u.put_by
    union all select d.found_at, 'difference-' || d.kind, d.found_by, d.sscc from distribution.difference d where d.shipment = $1
    union all select d.settled_at, 'settled-' || d.outcome, d.settled_by, d.sscc from distribution.difference d
      where d.shipment = $1 and d.settled_at is not null
    union all select s.proof_at, 'proof', s.proof_by, s.receiver from distribution.shipment s where s.id = $1 and s.proof_at is not null
  ) h order by h.at, h.what`

export type ShipmentView = ShipmentRow & {
  transfers: { id: string; number: string }[]
  all: IncomingShipment['units']
  timeline: Happening[]
  exceptions: DifferenceRow[]
  proof: { receiver: string; at: string; photo: string | null; note: string } | null
}

/** One shipment with its units, what happened on the way and what is odd. Three statements. */
export const readShipment = async (tx: Tx, who: Who, id: string): Promise<ShipmentView | undefined> => {
  const places = placesOrNull(who, 'distribution.read')
  const row = await tx.one<Omit<ShipmentView, 'timeline' | 'exceptions'>>(
    `select h.*, (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number) order by r.number), '[]')
        from distribution.transfer r where r.shipment = t.id) as transfers, (${UNITS}) as all,
       case when t.proof_at is null then null else jsonb_build_object('receiver', t.receiver, 'at', ${iso('t.proof_at')},
         'photo', t.proof_photo, 'note', t.proof_note) end as proof
     from (${ROW} and t.id = $2) h join distribution.shipment t on t.id = h.id`,
    [places, id],
  )
  if (!row) return undefined
  const timeline = await tx.rows<Happening>(TIMELINE, [id])
  const exceptions = await tx.rows<DifferenceRow>(`${DIFFERENCES} and d.shipment = $2 order by d.found_at`, [
    places,
    id,
  ])
  return { ...row, timeline, exceptions }
}
