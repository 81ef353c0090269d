import { drawPart, lotOf } from '#kernel/draw.ts'
import { noPlaces } from './find-places.ts'
import { roomToKeep, startChange, takeBack } from './keep-routes.ts'
import { emptyPlan, type Plan, routesOf } from './plan.ts'
import { recreateRoutes } from './recreate-routes.ts'
import type { RouteProblem } from './route-problem.ts'
import { type RuinSize, ruinRoutes } from './ruin-routes.ts'

/**
 * How much of the budget is gone after an iteration, from 0 to 1; at 1 the solver stops. The edge owns the clock:
 * `i => i / 100_000` always gives the same routes, `() => (now() - start) / 2000` gives as good ones as time allows.
 */
export type Spent = (iteration: number) => number

export type SolveOptions = { readonly seed: number; readonly spent: Spent }

export type Solved = {
  /** The stops of every truck, by their place in the task (0 is the depot). */
  readonly routes: readonly (readonly number[])[]
  readonly unserved: readonly number[]
  /** Steps driven. */
  readonly length: number
  readonly iterations: number
}

const SIZE: RuinSize = { stops: 10, string: 10 }
/** Temperatures at the start and the end, as parts of the average arc of the first plan. */
const HOT = 1
const COLD = 0.01
const LOOK = 256

const snapshot = (plan: Plan, iterations: number): Solved => ({
  ...{ routes: routesOf(plan), unserved: [...plan.absent], length: plan.length, iterations },
})

/** What a plan costs: an unserved stop outweighs any drive. */
const worth = (plan: Plan, penalty: number): number => plan.length + plan.absent.length * penalty

/**
 * Finds short routes by tearing strings of stops out and inserting them greedily with blinks, under simulated annealing
 * (SISR; see `ruinRoutes`). Same problem, seed and `spent`: same routes.
 */
export const solveRoutes = (problem: RouteProblem, { seed, spent }: SolveOptions): Solved => {
  const lot = lotOf(seed)
  const plan = emptyPlan(problem)
  const kept = roomToKeep(plan)
  const places = noPlaces(plan)
  startChange(plan, kept)
  recreateRoutes(plan, kept, places, lot)
  const penalty = 4 * problem.away.reduce((a, b) => Math.max(a, b), 0) + 1
  const arc = plan.length / (problem.size + plan.driving)
  let temperature = HOT * arc
  let now = worth(plan, penalty)
  let best = snapshot(plan, 0)
  let bestWorth = now
  let iteration = 0
  for (; ; iteration += 1) {
    if (iteration % LOOK === 0) {
      const part = spent(iteration)
      if (part >= 1) break
      temperature = arc * HOT * (COLD / HOT) ** part
    }
    startChange(plan, kept)
    ruinRoutes(plan, kept, lot, SIZE)
    recreateRoutes(plan, kept, places, lot)
    const next = worth(plan, penalty)
    if (next < now - temperature * Math.log(drawPart(lot) + 1e-12)) {
      now = next
      if (now < bestWorth) {
        bestWorth = now
        best = snapshot(plan, iteration)
      }
    } else takeBack(plan, kept)
  }
  return { ...best, iterations: iteration }
}
