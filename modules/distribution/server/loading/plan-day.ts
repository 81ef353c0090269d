import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { type Located, type PlannedTrip, planTrips, type Spent, type TripTruck } from '../../rules/index.ts'
import { announceChange } from '../announce-change.ts'
import { numberText, takeNumbers } from '../take-numbers.ts'
import { readDrops, readWaiting, type Waiting } from './read-drops.ts'

export type DayWish = { readonly id: string; readonly place: string; readonly day: string; readonly spent: Spent }
export type DayPlan = {
  readonly trips: { id: string; number: string; truckCode: string; stops: number }[]
  readonly left: { transfer: string; number: string; why: 'no-truck' | 'no-coordinates' | 'too-late' }[]
}

type TruckRow = TripTruck & { code: string }

const TRUCKS = `
  select k.id, k.code, k.capacity_grams as "capacityGrams", k.spots, k.leaves, k.back from distribution.truck k
  where k.place = $1 and k.active and not exists (
    select from distribution.trip t where t.truck = k.id and t.day = $2 and t.state <> 'cancelled')
  order by k.code`

const MADE = `
  select t.id, t.number, k.code as "truckCode", (select count(*)::int from distribution.shipment s where s.trip = t.id) as stops
  from distribution.trip t join distribution.truck k on k.id = t.truck where t.id = any($1::uuid[]) order by t.number`

const TRIPS = `
  insert into distribution.trip (id, number, place, day, truck, state, metres, minutes, leaves, planned_at, planned_by)
  select id, number, $7, $8, truck, 'planned', metres, minutes, leaves, $9, $10
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[], $5::int[], $6::int[]) as t (id, number, truck, metres, minutes, leaves)`
const SHIPMENTS = `
  insert into distribution.shipment (id, number, from_place, to_place, customer, trip, stop, eta, state, made_at)
  select id, number, $8, goal, customer, trip, stop, eta, 'planned', $9
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::int[]) as t (id, number, goal, customer, trip, stop, eta)`
const JOIN = `
  update distribution.transfer t set shipment = s.shipment from unnest($1::uuid[], $2::uuid[]) as s (transfer, shipment)
  where t.id = s.transfer`

type Stop = { id: string; number: string; trip: string; stop: number; eta: number; goal: Waiting }

const writeTrips = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: DayWish,
  planned: readonly PlannedTrip[],
  goals: ReadonlyMap<string, Waiting>,
) => {
  const first = await takeNumbers(tx, 'trip', planned.length)
  const trips = planned.map((trip, i) => ({ ...trip, id: newId(), number: numberText('trip', first + i) }))
  const drops = trips.flatMap(trip => trip.drops.map((drop, i) => ({ ...drop, trip: trip.id, stop: i + 1 })))
  const begin = await takeNumbers(tx, 'shipment', drops.length)
  const stops = drops.map(
    (drop, i): Stop => ({
      ...{ id: newId(), number: numberText('shipment', begin + i), goal: goals.get(drop.id)! },
      ...{ trip: drop.trip, stop: drop.stop, eta: drop.eta },
    }),
  )
  await tx.rows(TRIPS, [
    ...columns(
      trips,
      t => t.id,
      t => t.number,
      t => t.truck,
      t => t.metres,
      t => t.minutes,
      t => t.leaves,
    ),
    ...[wish.place, wish.day, now, who.id],
  ])
  await tx.rows(SHIPMENTS, [
    ...columns(
      stops,
      s => s.id,
      s => s.number,
      s => s.goal.to,
      s => s.goal.customer,
      s => s.trip,
      s => s.stop,
      s => s.eta,
    ),
    ...[wish.place, now],
  ])
  const joins = stops.flatMap(stop => stop.goal.transfers.map(transfer => ({ transfer, shipment: stop.id })))
  await tx.rows(
    JOIN,
    columns(
      joins,
      j => j.transfer,
      j => j.shipment,
    ),
  )
  return trips.map(trip => trip.id)
}

const leftOver = (waiting: readonly Waiting[], why: (it: Waiting) => DayPlan['left'][number]['why']): DayPlan['left'] =>
  waiting.flatMap(it => it.transfers.map((transfer, i) => ({ transfer, number: it.numbers[i]!, why: why(it) })))

/**
 * Plans the trips of a day at a centre from what is packed and waits there: which of the day's free trucks brings what
 * where, in which order. What finds no truck, no place on the map or no hour is left in the bay and told. The same id
 * again plans what has come since.
 */
export const planDay = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: DayWish,
): Promise<Answer<DayPlan, 'no-trucks' | 'nothing-packed' | 'place-not-located'>> => {
  // One planner of a place at a time: nothing is brought by two trucks.
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`distribution.plan:${wish.place}`])
  const depot = await tx.one<Located>(
    'select latitude_e6 as "latitudeE6", longitude_e6 as "longitudeE6" from company.v_place where id = $1 and latitude_e6 is not null',
    [wish.place],
  )
  if (!depot) return refused('place-not-located', 'This centre has no coordinates; write them under Places.')
  const trucks = await tx.rows<TruckRow>(TRUCKS, [wish.place, wish.day])
  if (trucks.length === 0) return refused('no-trucks', `No truck of this centre is free on ${wish.day}.`)
  const waiting = await readWaiting(tx, wish.place)
  if (waiting.length === 0) return refused('nothing-packed', 'Nothing is packed and waiting for a truck.')
  const drops = await readDrops(tx, wish.day, waiting)
  const planned = planTrips(depot, drops, trucks, { seed: 1, spent: wish.spent })
  const goals = new Map(waiting.map(it => [it.key, it]))
  const ids = planned.trips.length > 0 ? await writeTrips(tx, who, now, wish, planned.trips, goals) : []
  await announceChange(tx, 'trips', [wish.place])
  const [reachable, unplaced] = [new Set(planned.left), new Set(drops.map(d => d.id))]
  const heavy = (it: Waiting) => trucks.every(t => it.grams > t.capacityGrams || it.spots > t.spots)
  const left = waiting.filter(it => reachable.has(it.key) || !unplaced.has(it.key))
  return done({
    trips: ids.length > 0 ? await tx.rows(MADE, [ids]) : [],
    left: leftOver(left, it => {
      if (it.latitude === null) return 'no-coordinates'
      return heavy(it) || planned.trips.length === trucks.length ? 'no-truck' : 'too-late'
    }),
  })
}
