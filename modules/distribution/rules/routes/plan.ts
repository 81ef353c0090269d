import type { RouteProblem } from './route-problem.ts'

/**
 * The routes as they stand while the solver works: slots of stops in typed arrays, with what is needed to judge an
 * insertion in constant time. A slot without stops is a truck that stays at home.
 */
export type Plan = {
  readonly problem: RouteProblem
  /** How many stops a slot has room for. */
  readonly width: number
  /** Slot r holds the stops `order[r * width …]`, `count[r]` of them, with the load `load[r]`. */
  readonly order: Uint16Array
  readonly count: Int32Array
  readonly load: Int32Array
  /** Differs whenever the content of a slot differs: what was computed for a content stays true when it comes back. */
  readonly version: Float64Array
  /** Slot of a stop, −1: not served. */
  readonly slot: Int32Array
  /** Length of the arc into a stop; of the arc back to the depot, by slot. */
  readonly arc: Int32Array
  readonly homeArc: Int32Array
  /** Earliest departure from a stop, and the latest start of service there that keeps the rest of the route in time. */
  readonly leave: Int32Array
  readonly latest: Int32Array
  /** Slots in use are below `used`. */
  used: number
  /** Slots that hold stops. */
  driving: number
  /** Steps driven in all. */
  length: number
  versions: number
  /** Stops that no route serves. */
  readonly absent: number[]
}

/** A plan that serves nobody yet. */
export const emptyPlan = (problem: RouteProblem): Plan => {
  const { size, fleet } = problem
  const ints = (length: number) => new Int32Array(length)
  return {
    ...{ problem, width: size, order: new Uint16Array(fleet * size), count: ints(fleet), load: ints(fleet) },
    ...{ version: new Float64Array(fleet), slot: ints(size).fill(-1), arc: ints(size), homeArc: ints(fleet) },
    ...{ leave: ints(size), latest: ints(size), used: 0, driving: 0, length: 0, versions: 0 },
    absent: Array.from({ length: size - 1 }, (_, i) => i + 1),
  }
}

/** Computes the arcs and times of one slot anew. The length of the plan is the caller's. */
export const timeSlot = (plan: Plan, r: number): void => {
  const { order, arc, leave, latest } = plan
  const { size, away, back, ready, due, service, timed } = plan.problem
  const start = r * plan.width
  const end = start + plan.count[r]!
  let before = 0
  let clock = ready[0]!
  for (let i = start; i < end; i += 1) {
    const stop = order[i]!
    const way = back[stop * size + before]!
    arc[stop] = way
    if (timed) {
      clock += way
      if (clock < ready[stop]!) clock = ready[stop]!
      clock += service[stop]!
      leave[stop] = clock
    }
    before = stop
  }
  plan.homeArc[r] = away[before * size]!
  if (timed) {
    let limit = due[0]! - plan.homeArc[r]!
    for (let i = end - 1; i >= start; i -= 1) {
      const stop = order[i]!
      limit -= service[stop]!
      if (limit > due[stop]!) limit = due[stop]!
      latest[stop] = limit
      limit -= arc[stop]!
    }
  }
}

/** Says that the content of a slot has changed. */
export const renew = (plan: Plan, r: number): void => {
  plan.versions += 1
  plan.version[r] = plan.versions
}

/** The stops of every truck that drives. */
export const routesOf = (plan: Plan): number[][] =>
  Array.from({ length: plan.used }, (_, r) => [
    ...plan.order.subarray(r * plan.width, r * plan.width + plan.count[r]!),
  ]).filter(route => route.length > 0)
