import { type Answer, done, refused } from '#kernel/answer.ts'
import { FAR, type RouteProblem } from './route-problem.ts'
import type { Measure, RouteTask, Stop } from './route-task.ts'

export type PrepareRefusal = 'too-many-stops' | 'too-far'

const MOST_STOPS = 2500
const FINEST = 100_000

const between = (a: Stop, b: Stop): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)

/** A distance in steps. A hair is taken off before rounding up, so that exact whole roots stay what they are. */
const measured = (distance: number, measure: Measure, steps: number): number => {
  if (measure === 'real') return Math.ceil(distance * steps - 1e-7)
  return measure === 'tenths' ? Math.floor(distance * 10 + 1e-9) : Math.floor(distance + 0.5)
}

/** The longest that any number of the task can be, in units of the file. */
const reach = (task: RouteTask): number => {
  const span = (of: (stop: Stop) => number) => {
    const all = task.stops.map(of)
    return all.reduce((a, b) => Math.max(a, b)) - all.reduce((a, b) => Math.min(a, b))
  }
  const across = task.lengths ? task.lengths.reduce((a, b) => Math.max(a, b), 0) : span(s => s.x) + span(s => s.y)
  return task.stops.reduce((most, stop) => Math.max(most, stop.due), 0) + across + span(s => s.service) + 1
}

/** How finely to count: as finely as fits in 32 bits. */
const stepsFor = (task: RouteTask): number => {
  if (task.measure !== 'real' || task.lengths) return task.measure === 'tenths' && !task.lengths ? 10 : 1
  let steps = FINEST
  while (steps > 1 && reach(task) * steps >= FAR) steps /= 10
  return steps
}

const lengthsOf = (task: RouteTask, steps: number): Int32Array => {
  if (task.lengths) return Int32Array.from(task.lengths)
  const { stops, measure } = task
  return Int32Array.from(stops.flatMap(a => stops.map(b => measured(between(a, b), measure, steps))))
}

const turned = (away: Int32Array, size: number): Int32Array => {
  const back = away.map((_, i) => away[(i % size) * size + Math.floor(i / size)]!)
  return back.every((length, i) => length === away[i]) ? away : back
}

const nearest = (away: Int32Array, back: Int32Array, size: number): Uint16Array => {
  const near = new Uint16Array(size * (size - 1))
  for (let a = 1; a < size; a += 1) {
    const gap = (b: number) => (b === a ? -1 : away[a * size + b]! + back[a * size + b]!)
    const customers = Array.from({ length: size - 1 }, (_, i) => i + 1)
    near.set(
      customers.sort((b, c) => gap(b) - gap(c) || b - c),
      a * (size - 1),
    )
  }
  return near
}

/**
 * Makes a task ready for the solver: distances and times become whole steps, rounded as the task's measure says; windows
 * are narrowed to whole steps, never widened. Refuses what would not fit.
 */
export const prepareRoutes = (task: RouteTask): Answer<RouteProblem, PrepareRefusal> => {
  const size = task.stops.length
  if (size > MOST_STOPS)
    return refused('too-many-stops', `${size} stops: at most ${MOST_STOPS} are solved at once; split by region`)
  const steps = stepsFor(task)
  if (reach(task) * steps >= FAR)
    return refused('too-far', `lengths or times up to ${reach(task)} do not fit: use a larger unit`)
  const away = lengthsOf(task, steps)
  const back = turned(away, size)
  const inSteps = (of: (stop: Stop) => number) => Int32Array.from(task.stops, stop => of(stop))
  return done({
    ...{ size, steps, timed: task.kind === 'vrptw', fleet: Math.min(task.vehicles ?? size - 1, size - 1) },
    ...{ capacity: task.capacity, demand: inSteps(stop => stop.demand) },
    ready: inSteps(stop => Math.ceil(stop.ready * steps)),
    due: inSteps(stop => Math.floor(stop.due * steps)),
    service: inSteps(stop => Math.ceil(stop.service * steps)),
    ...{ away, back, near: nearest(away, back, size) },
  })
}
