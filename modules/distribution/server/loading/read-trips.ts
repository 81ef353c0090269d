import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { TripView } from '../../contract/index.ts'
import { type Loadable, loadSequence } from '../../rules/index.ts'
import { GOAL, GOAL_JOIN, iso } from '../name-goods.ts'
import { tripCost } from './trip-cost.ts'

type TripRow = Omit<TripView, 'stops' | 'units' | 'cost'> & { kmCost: number; hourCost: number }
type StopRow = TripView['stops'][number] & { trip: string }
type UnitRow = Omit<TripView['units'][number], 'order'> & Loadable & { trip: string }

const TRIPS = `
  select t.id, t.number, t.place, t.day, t.truck, k.code as "truckCode", t.driver, t.state, t.metres, t.minutes, t.leaves,
    k.capacity_grams as "capacityGrams", k.spots, k.km_cost as "kmCost", k.hour_cost as "hourCost",
    p.latitude_e6 as "fromLatitudeE6", p.longitude_e6 as "fromLongitudeE6"
  from distribution.trip t join distribution.truck k on k.id = t.truck join company.v_place p on p.id = t.place
  where ($1::uuid[] is null or t.place = any($1)) and ($2::uuid is null or t.place = $2) and ($3::date is null or t.day = $3)
    and t.state <> 'cancelled'
  order by t.day desc, t.leaves, t.number limit 60`

const STOPS = `
  select t.trip, t.id as shipment, t.number, t.stop, t.eta, t.state, ${GOAL}, ${iso('t.arrived_at')} as "arrivedAt", t.receiver,
    coalesce(g.latitude_e6, w.latitude_e6) as "latitudeE6", coalesce(g.longitude_e6, w.longitude_e6) as "longitudeE6",
    (select count(*)::int from distribution.unit u join distribution.transfer r on r.id = u.transfer where r.shipment = t.id) as units,
    (select coalesce(sum(u.grams), 0)::bigint from distribution.unit u join distribution.transfer r on r.id = u.transfer where r.shipment = t.id) as grams
  from distribution.shipment t ${GOAL_JOIN} left join orders.v_account w on w.party = t.customer
  where t.trip = any($1::uuid[]) order by t.trip, t.stop`

const UNITS = `
  select t.trip, t.stop, u.id, u.sscc, u.kind, u.state, u.grams, ${iso('u.loaded_at')} as "loadedAt", ${GOAL}
  from distribution.unit u join distribution.transfer r on r.id = u.transfer join distribution.shipment t on t.id = r.shipment
  ${GOAL_JOIN} where t.trip = any($1::uuid[])`

/** Trips with their stops and their units in loading order, of places where `who` may look. Three statements. */
export const readTrips = async (
  tx: Tx,
  who: Who,
  permission: 'distribution.read' | 'distribution.work',
  filter: { readonly place?: string; readonly day?: string },
): Promise<TripView[]> => {
  const trips = await tx.rows<TripRow>(TRIPS, [placesOrNull(who, permission), filter.place ?? null, filter.day ?? null])
  const ids = trips.map(trip => trip.id)
  const stops = Map.groupBy(await tx.rows<StopRow>(STOPS, [ids]), stop => stop.trip)
  const units = Map.groupBy(await tx.rows<UnitRow>(UNITS, [ids]), unit => unit.trip)
  return trips.map(({ kmCost, hourCost, ...trip }) => ({
    ...trip,
    cost: tripCost({ ...trip, kmCost, hourCost }),
    stops: (stops.get(trip.id) ?? []).map(({ trip: _, ...stop }) => stop),
    units: loadSequence(units.get(trip.id) ?? []).map(({ trip: _, grams: __, ...unit }, i) => ({
      ...unit,
      order: i + 1,
    })),
  }))
}
