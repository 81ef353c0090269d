import type { RouteTask, Stop } from './route-task.ts'

/** What is claimed: the stops of every truck by the file's names, without the depot, and what it costs in all. */
export type RouteClaim = { readonly routes: readonly (readonly number[])[]; readonly cost: number }

export type RouteVerdict = { readonly ok: boolean; readonly cost: number; readonly problems: readonly string[] }

/**
 * Shares nothing with the solver but the reading of the file: lengths come from the coordinates again, in real numbers,
 * and every truck is driven stop by stop.
 */
type Road = (from: number, to: number) => number

const roadOf = ({ stops, lengths, measure }: RouteTask): Road => {
  if (lengths) return (from, to) => lengths[from * stops.length + to]!
  const straight: Road = (from, to) => Math.hypot(stops[from]!.x - stops[to]!.x, stops[from]!.y - stops[to]!.y)
  if (measure === 'tenths') return (from, to) => Math.floor(straight(from, to) * 10 + 1e-9) / 10
  return measure === 'whole' ? (from, to) => Math.round(straight(from, to)) : straight
}

/** Real numbers are compared with this slack: what rounding leaves over a route of a thousand stops. */
const SLACK = 1e-6

type Drive = { readonly length: number; readonly load: number; readonly late: readonly string[] }

const drive = (task: RouteTask, road: Road, route: readonly number[]): Drive => {
  const at = (index: number): Stop => task.stops[index]!
  const late: string[] = []
  let [length, load, clock, here] = [0, 0, at(0).ready, 0]
  for (const next of [...route, 0]) {
    const stop = at(next)
    const way = road(here, next)
    length += way
    load += stop.demand
    if (task.kind === 'vrptw') {
      clock = Math.max(clock + way, next === 0 ? 0 : stop.ready)
      if (clock > stop.due + SLACK) late.push(`reaches ${stop.id} at ${clock}, due ${stop.due}`)
      clock += stop.service
    }
    here = next
  }
  return { length, load, late }
}

const visits = (task: RouteTask, routes: RouteClaim['routes']): string[] => {
  const times = new Map(task.stops.slice(1).map(stop => [stop.id, 0]))
  const strange: string[] = []
  for (const id of routes.flat()) {
    const before = times.get(id)
    if (before === undefined) strange.push(`${id} is not a customer`)
    else times.set(id, before + 1)
  }
  const wrong = [...times].filter(([, count]) => count !== 1)
  return [...strange, ...wrong.map(([id, count]) => `customer ${id} is visited ${count} times`)]
}

/**
 * Drives all routes of a claim and says everything that is wrong: a customer left out or visited twice, a truck too full
 * or late, too many trucks, a cost that is not what the routes cost. Costs may differ by what rounding to steps makes:
 * 0.00001 an arc.
 */
export const checkRoutes = (task: RouteTask, claim: RouteClaim): RouteVerdict => {
  const indexOf = new Map(task.stops.map((stop, index) => [stop.id, index]))
  const road = roadOf(task)
  const problems = visits(task, claim.routes)
  let [cost, arcs] = [0, 0]
  claim.routes.forEach((route, number) => {
    const known = route.map(id => indexOf.get(id)).filter(index => index !== undefined)
    const { length, load, late } = drive(task, road, known)
    cost += length
    arcs += known.length + 1
    if (route.length === 0) problems.push(`route ${number + 1} visits nobody`)
    if (load > task.capacity) problems.push(`route ${number + 1} carries ${load}, a vehicle holds ${task.capacity}`)
    problems.push(...late.map(what => `route ${number + 1} ${what}`))
  })
  if (task.vehicles !== null && claim.routes.length > task.vehicles)
    problems.push(`${claim.routes.length} vehicles drive, there are ${task.vehicles}`)
  if (Math.abs(cost - claim.cost) > arcs * 1e-5 + SLACK) problems.push(`the routes cost ${cost}, not ${claim.cost}`)
  return { ok: problems.length === 0, cost, problems }
}
