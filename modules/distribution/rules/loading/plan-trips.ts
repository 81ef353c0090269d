import { checkRoutes } from '../routes/check-routes.ts'
import { planRoutes } from '../routes/plan-routes.ts'
import type { RouteTask, Stop } from '../routes/route-task.ts'
import type { SolveOptions } from '../routes/solve-routes.ts'
import { type Located, roadMetres, roadMinutes } from './road.ts'

/** What waits for one receiver. Minutes are after midnight. */
export type Drop = Located & {
  readonly id: string
  readonly grams: number
  /** Floor spots that its cages and pallets take; cartons ride along. */
  readonly spots: number
  readonly opens: number
  readonly closes: number
  readonly service: number
}

export type TripTruck = {
  readonly id: string
  readonly capacityGrams: number
  readonly spots: number
  readonly leaves: number
  readonly back: number
}

export type PlannedTrip = {
  readonly truck: string
  readonly drops: readonly { readonly id: string; readonly eta: number }[]
  readonly metres: number
  readonly minutes: number
  readonly leaves: number
}

export type PlannedDay = { readonly trips: readonly PlannedTrip[]; readonly left: readonly string[] }

/** A truck is full at so many parts, by weight or by floor, whichever comes first. */
const FULL = 10_000

const share = (drop: Drop, truck: TripTruck): number =>
  Math.max(Math.ceil((drop.grams * FULL) / truck.capacityGrams), Math.ceil((drop.spots * FULL) / truck.spots))

/** The task for trucks that are all at least like `truck`; where the day's trucks differ, the narrowest day counts. */
const taskFor = (depot: Located, drops: readonly Drop[], trucks: readonly TripTruck[], like: TripTruck): RouteTask => {
  const leaves = Math.max(...trucks.map(t => t.leaves))
  const back = Math.min(...trucks.map(t => t.back))
  const places = [depot, ...drops]
  const home: Stop = { id: 0, x: 0, y: 0, demand: 0, ready: leaves, due: back, service: 0 }
  const stops = drops.map(
    (drop, i): Stop => ({
      ...{ id: i + 1, x: 0, y: 0, demand: share(drop, like) },
      ...{ ready: drop.opens, due: drop.closes, service: drop.service },
    }),
  )
  return {
    ...{ name: 'day', kind: 'vrptw', vehicles: trucks.length, capacity: FULL, measure: 'whole' },
    stops: [home, ...stops],
    lengths: places.flatMap(a => places.map(b => (a === b ? 0 : Math.max(1, roadMinutes(roadMetres(a, b)))))),
  }
}

const bySize = (a: TripTruck, b: TripTruck): number => a.capacityGrams - b.capacityGrams || a.spots - b.spots

const fits = (truck: TripTruck, drops: readonly Drop[]): boolean =>
  drops.reduce((sum, drop) => sum + drop.grams, 0) <= truck.capacityGrams &&
  drops.reduce((sum, drop) => sum + drop.spots, 0) <= truck.spots

/** Gives each route the smallest truck that takes it, the fullest route first; null when one finds none. */
const givenTrucks = (routes: readonly (readonly Drop[])[], trucks: readonly TripTruck[]) => {
  const free = trucks.toSorted((a, b) => bySize(a, b) || (a.id < b.id ? -1 : 1))
  const weight = (route: readonly Drop[]) => route.reduce((sum, drop) => sum + drop.grams, 0)
  const given: { truck: TripTruck; drops: readonly Drop[] }[] = []
  for (const drops of routes.toSorted((a, b) => weight(b) - weight(a))) {
    const at = free.findIndex(truck => fits(truck, drops))
    if (at < 0) return null
    given.push({ truck: free.splice(at, 1)[0]!, drops })
  }
  return given
}

/** Drives a trip: when each stop is reached, leaving no earlier than it must to wait nowhere at the first stop. */
const driven = (
  depot: Located,
  { truck, drops }: { truck: TripTruck; drops: readonly Drop[] },
  leaves: number,
): PlannedTrip => {
  const first = Math.max(1, roadMinutes(roadMetres(depot, drops[0]!)))
  const out = Math.max(leaves, drops[0]!.opens - first)
  let [clock, metres, here]: [number, number, Located] = [out, 0, depot]
  const reached: { id: string; eta: number }[] = []
  for (const drop of drops) {
    const way = roadMetres(here, drop)
    metres += way
    clock = Math.max(clock + Math.max(1, roadMinutes(way)), drop.opens)
    reached.push({ id: drop.id, eta: clock })
    clock += drop.service
    here = drop
  }
  const home = roadMetres(here, depot)
  return {
    truck: truck.id,
    drops: reached,
    metres: metres + home,
    minutes: clock + Math.max(1, roadMinutes(home)) - out,
    leaves: out,
  }
}

/**
 * Plans the trips of a day: which truck takes which drops in which order, within their windows, its weight and its floor,
 * in the least time on the road that is found. Where trucks differ, routes are planned for the largest kind first; when
 * its routes find no trucks, for the next smaller one. What finds no truck or cannot be reached in time is left, and
 * told. Every plan is driven again by the checker of routes. Same input and budget: same trips.
 */
export const planTrips = (
  depot: Located,
  drops: readonly Drop[],
  trucks: readonly TripTruck[],
  options: SolveOptions,
): PlannedDay => {
  if (drops.length === 0 || trucks.length === 0) return { trips: [], left: drops.map(drop => drop.id) }
  const sorted = trucks.toSorted((a, b) => bySize(b, a))
  const kinds = sorted.filter((truck, i) => i === 0 || bySize(truck, sorted[i - 1]!) !== 0)
  const leaves = Math.max(...trucks.map(t => t.leaves))
  for (const like of kinds) {
    const carried = drops.filter(drop => share(drop, like) <= FULL)
    if (carried.length === 0) continue
    const task = taskFor(depot, carried, trucks, like)
    const answer = planRoutes(task, options)
    if (!answer.ok) continue
    const { routes, unserved, cost } = answer.value
    const late = new Set(unserved)
    const served: RouteTask = { ...task, ...withoutStops(task, late) }
    const routed = routes.map(route => route.map(id => carried[id - 1]!))
    const given = givenTrucks(routed, trucks)
    if (!given || checkRoutes(served, { routes, cost }).problems.length > 0) continue
    const taken = new Set(routed.flat().map(drop => drop.id))
    return {
      trips: given
        .map(it => driven(depot, it, leaves))
        .sort((a, b) => a.leaves - b.leaves || (a.truck < b.truck ? -1 : 1)),
      left: drops.filter(drop => !taken.has(drop.id)).map(drop => drop.id),
    }
  }
  return { trips: [], left: drops.map(drop => drop.id) }
}

/** The task without some stops, lengths and all. */
const withoutStops = (task: RouteTask, gone: ReadonlySet<number>): Pick<RouteTask, 'stops' | 'lengths'> => {
  const kept = task.stops.map((_, i) => i).filter(i => !gone.has(task.stops[i]!.id))
  const size = task.stops.length
  return {
    stops: kept.map(i => task.stops[i]!),
    lengths: kept.flatMap(a => kept.map(b => task.lengths![a * size + b]!)),
  }
}
