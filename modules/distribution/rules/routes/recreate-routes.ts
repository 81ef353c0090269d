import { draw, drawBelow, type Lot } from '#kernel/draw.ts'
import { findPlaces, findTimedPlaces, type Places } from './find-places.ts'
import { type Kept, touch } from './keep-routes.ts'
import { type Plan, renew, timeSlot } from './plan.ts'
import { FAR, type RouteProblem } from './route-problem.ts'

/** How seldom the best place is overlooked, in parts of 2³²: one in a hundred. */
const BLINK = Math.floor(2 ** 32 * 0.01)

/** Ways to order stops for insertion, and how often each is taken. */
type Key = (problem: RouteProblem, stop: number) => number
const LARGEST: Key = ({ demand }, stop) => -demand[stop]!
const FARTHEST: Key = ({ away, size }, stop) => -away[stop * size]!
const CLOSEST: Key = ({ away, size }, stop) => away[stop * size]!
const TIGHTEST: Key = ({ ready, due }, stop) => due[stop]! - ready[stop]!
const EARLIEST: Key = ({ ready }, stop) => ready[stop]!
const LATEST: Key = ({ due }, stop) => -due[stop]!
const PLAIN: readonly (Key | null)[] = [
  null,
  null,
  null,
  null,
  LARGEST,
  LARGEST,
  LARGEST,
  LARGEST,
  FARTHEST,
  FARTHEST,
  CLOSEST,
]
const TIMED: readonly (Key | null)[] = [...PLAIN, TIGHTEST, TIGHTEST, EARLIEST, EARLIEST, LATEST, LATEST]

const shuffle = (stops: number[], lot: Lot): void => {
  for (let i = stops.length - 1; i > 0; i -= 1) {
    const j = drawBelow(lot, i + 1)
    const stop = stops[i]!
    stops[i] = stops[j]!
    stops[j] = stop
  }
}

/** Insertion sort by key: the lists are short and often sorted already. */
const sortBy = (stops: number[], problem: RouteProblem, key: Key): void => {
  for (let i = 1; i < stops.length; i += 1) {
    const stop = stops[i]!
    const value = key(problem, stop)
    let j = i - 1
    while (j >= 0 && key(problem, stops[j]!) > value) {
      stops[j + 1] = stops[j]!
      j -= 1
    }
    stops[j + 1] = stop
  }
}

/** Puts a stop into a slot before the stop at `at`, and brings the slot's times up to date. */
export const insertStop = (plan: Plan, kept: Kept, stop: number, r: number, at: number, added: number): void => {
  touch(plan, kept, r)
  const { order } = plan
  const start = r * plan.width
  const count = plan.count[r]!
  if (count === 0) plan.driving += 1
  for (let i = start + count; i > start + at; i -= 1) order[i] = order[i - 1]!
  order[start + at] = stop
  plan.count[r] = count + 1
  plan.load[r] = plan.load[r]! + plan.problem.demand[stop]!
  plan.slot[stop] = r
  plan.length += added
  if (r >= plan.used) plan.used = r + 1
  renew(plan, r)
  timeSlot(plan, r)
}

/** A truck of its own: can the stop be served from the depot and back in time? */
const aloneInTime = ({ timed, ready, due, service, away, back, size }: RouteProblem, stop: number): boolean => {
  if (!timed) return true
  const begin = Math.max(ready[stop]!, ready[0]! + back[stop * size]!)
  return begin <= due[stop]! && begin + service[stop]! + away[stop * size]! <= due[0]!
}

/** Inserts one stop at its cheapest place, overlooking places now and then. False: there is no place. */
const place = (plan: Plan, kept: Kept, places: Places, lot: Lot, stop: number): boolean => {
  const { demand, capacity, timed, away, back, size } = plan.problem
  const { load, count, version } = plan
  const { found, slots } = places
  const room = capacity - demand[stop]!
  let best = FAR
  let slot = -1
  let at = 0
  let empty = plan.used < slots ? plan.used : -1
  for (let r = 0; r < plan.used; r += 1) {
    if (count[r] === 0) {
      empty = r
      continue
    }
    if (load[r]! > room) continue
    const entry = stop * slots + r
    if (places.version[entry] !== version[r]) {
      places.version[entry] = version[r]!
      if (timed) findTimedPlaces(plan, places, entry, stop, r)
      else findPlaces(plan, places, entry, stop, r)
    }
    let i = entry * 4
    if (found[i]! >= best) continue
    if (draw(lot) < BLINK) {
      i += 2
      if (found[i]! >= best || draw(lot) < BLINK) continue
    }
    best = found[i]!
    at = found[i + 1]!
    slot = r
  }
  if (empty >= 0) {
    const alone = away[stop * size]! + back[stop * size]!
    if (alone < best && aloneInTime(plan.problem, stop)) {
      best = alone
      slot = empty
      at = 0
    }
  }
  if (slot < 0) return false
  insertStop(plan, kept, stop, slot, at, best)
  return true
}

/** Inserts all absent stops greedily with blinks, in an order chosen by chance; what finds no place stays absent. */
export const recreateRoutes = (plan: Plan, kept: Kept, places: Places, lot: Lot): void => {
  const { absent, problem } = plan
  const keys = problem.timed ? TIMED : PLAIN
  const key = keys[drawBelow(lot, keys.length)]!
  shuffle(absent, lot)
  if (key) sortBy(absent, problem, key)
  let left = 0
  for (let i = 0; i < absent.length; i += 1) {
    const stop = absent[i]!
    if (!place(plan, kept, places, lot, stop)) {
      absent[left] = stop
      left += 1
    }
  }
  absent.length = left
}
