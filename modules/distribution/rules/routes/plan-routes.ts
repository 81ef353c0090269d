import { type Answer, done } from '#kernel/answer.ts'
import { type PrepareRefusal, prepareRoutes } from './prepare-routes.ts'
import type { RouteTask } from './route-task.ts'
import { type SolveOptions, solveRoutes } from './solve-routes.ts'

export type PlannedRoutes = {
  /** The stops of every truck by the file's names, without the depot; the truck with the lowest name first. */
  readonly routes: readonly (readonly number[])[]
  /** Stops that no truck can reach in time, or that the trucks there are cannot hold. */
  readonly unserved: readonly number[]
  /** Distance of all routes, in the file's units. */
  readonly cost: number
  readonly iterations: number
}

/**
 * Plans the routes of a task: the least distance found before the budget is spent, with at most as many trucks as there
 * are. Units are the file's. Same task, seed and budget: same routes. Refuses only what is too large to count.
 */
export const planRoutes = (task: RouteTask, options: SolveOptions): Answer<PlannedRoutes, PrepareRefusal> => {
  const problem = prepareRoutes(task)
  if (!problem.ok) return problem
  const { routes, unserved, length, iterations } = solveRoutes(problem.value, options)
  const named = (stops: readonly number[]) => stops.map(stop => task.stops[stop]!.id)
  return done({
    routes: routes.map(named).sort((a, b) => Math.min(...a) - Math.min(...b)),
    ...{ unserved: named(unserved), cost: length / problem.value.steps, iterations },
  })
}
