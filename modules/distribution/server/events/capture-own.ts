import { newId } from '#platform/clock/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import {
  type EpcisEvent,
  type Held,
  loadingEvent,
  orderEvent,
  ownUri,
  packingEvent,
  receivingEvent,
  type Seen,
  shippingEvent,
  unpackingEvent,
} from '../../rules/index.ts'
import { clockAt } from '../place-clock.ts'

type Travel = { readonly shipment: string; readonly from: string; readonly to: string }

/** What happened to units, for the record of events. */
export type Happening =
  | { readonly deed: 'packed'; readonly units: readonly string[]; readonly transfer: string }
  | { readonly deed: 'put-away'; readonly units: readonly string[] }
  | ({
      readonly deed: 'dispatched'
      readonly units: readonly string[]
      readonly truck: string | null
      readonly transfers: readonly string[]
    } & Travel)
  | ({ readonly deed: 'received'; readonly units: readonly string[]; readonly damaged: boolean } & Travel)

type UnitRow = { id: string; sscc: string; held: Held[] }

const UNITS = `
  select u.id, u.sscc, coalesce((
    select jsonb_agg(jsonb_build_object('item', i.id, 'lot', x.lot, 'qty', x.qty, 'kilograms', i.base_unit = 'kg',
      'gtin', (select b.key from catalog.v_barcode b where b.item = i.id and b.qty = 1000 and b.key ~ '^[0-9]{14}$' order by b.key limit 1))
      order by x.line)
    from distribution.unit_content x join distribution.transfer_line l on l.id = x.transfer_line join catalog.v_item i on i.id = l.item
    where x.unit = u.id), '[]') as held
  from distribution.unit u where u.id = any($1::uuid[]) order by u.sscc`

const eventsOf = (it: Happening, units: readonly UnitRow[], seen: () => Seen): EpcisEvent[] => {
  const ssccs = units.map(unit => unit.sscc)
  if (it.deed === 'packed') return units.map(unit => packingEvent(seen(), unit.sscc, unit.held, it.transfer))
  if (it.deed === 'put-away') return units.map(unit => unpackingEvent(seen(), unit.sscc, unit.held))
  if (it.deed === 'received') return [receivingEvent(seen(), it, ssccs, it.damaged)]
  return [
    ...(it.truck ? [loadingEvent(seen(), it.truck, ssccs)] : []),
    orderEvent(seen(), it.shipment, it.transfers, ssccs),
    shippingEvent(seen(), it, ssccs),
  ]
}

const INSERT = `
  insert into distribution.epcis_event (id, type, at, biz_step, source, place, event, recorded_at)
  select id, type, $5, step, 'own', $6, event, $5 from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) as t (id, type, step, event)`

/** Keeps the EPCIS events of what happened to units at a place. Three statements for any number of units. */
export const captureOwn = async (tx: Tx, now: Date, place: string, it: Happening): Promise<void> => {
  if (it.units.length === 0) return
  const { offset } = await clockAt(tx, place, now)
  const units = await tx.rows<UnitRow>(UNITS, [it.units])
  const seen = (): Seen => ({ id: ownUri(newId()), at: now.toISOString(), offset, place })
  const events = eventsOf(it, units, seen)
  await tx.rows(INSERT, [
    ...columns(
      events,
      e => e.eventID,
      e => e.type,
      e => e.bizStep,
      e => JSON.stringify(e),
    ),
    now,
    place,
  ])
}
