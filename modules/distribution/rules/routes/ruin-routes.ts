import { draw, drawBelow, drawPart, type Lot } from '#kernel/draw.ts'
import { type Kept, touch } from './keep-routes.ts'
import { type Plan, renew, timeSlot } from './plan.ts'

/** How much is torn out at once. */
export type RuinSize = {
  /** Stops torn out in a round, on average. */
  readonly stops: number
  /** The longest string of stops torn out of one route. */
  readonly string: number
}

/** Of a split string, how seldom one more stop is left standing in its middle; in parts of 2³². */
const WIDEN = Math.floor(2 ** 32 * 0.01)

/** How many stops in the middle of a split string stay: one, seldom more. */
const spared = (lot: Lot, gone: number, count: number): number => {
  let stay = 1
  while (gone + stay < count && draw(lot) < WIDEN) stay += 1
  return stay
}

/**
 * Takes `gone` stops around position `at` out of slot r. `stay` stops of the string's middle, from its place `from`, are
 * left standing.
 */
const tearString = (plan: Plan, r: number, first: number, span: number, from: number, stay: number): void => {
  const { order, slot, arc, absent } = plan
  const { size, demand, back, away } = plan.problem
  const start = r * plan.width
  const count = plan.count[r]!
  let to = start + first
  let saved = 0
  let load = plan.load[r]!
  for (let i = first; i < first + span; i += 1) {
    const stop = order[start + i]!
    saved += arc[stop]!
    if (i - first >= from && i - first < from + stay) {
      order[to] = stop
      to += 1
      continue
    }
    slot[stop] = -1
    load -= demand[stop]!
    absent.push(stop)
  }
  saved += first + span < count ? arc[order[start + first + span]!]! : plan.homeArc[r]!
  for (let i = first + span; i < count; i += 1) {
    order[to] = order[start + i]!
    to += 1
  }
  plan.count[r] = to - start
  plan.load[r] = load
  let added = 0
  let before = first > 0 ? order[start + first - 1]! : 0
  const last = Math.min(start + first + stay, to - 1)
  for (let i = start + first; i <= last; i += 1) {
    added += back[order[i]! * size + before]!
    before = order[i]!
  }
  if (start + first + stay >= to) added += plan.count[r] === 0 ? 0 : away[before * size]!
  plan.length += added - saved
  if (plan.count[r] === 0) plan.driving -= 1
}

const tearAround = (plan: Plan, kept: Kept, lot: Lot, r: number, at: number, longest: number): void => {
  const count = plan.count[r]!
  const gone = 1 + drawBelow(lot, Math.min(count, longest))
  const split = gone > 1 && gone < count && draw(lot) < 2 ** 31
  const stay = split ? spared(lot, gone, count) : 0
  const span = gone + stay
  const lowest = Math.max(0, at - span + 1)
  const highest = Math.min(at, count - span)
  const first = lowest + drawBelow(lot, highest - lowest + 1)
  const from = split ? 1 + drawBelow(lot, gone - 1) : 0
  touch(plan, kept, r)
  tearString(plan, r, first, span, from, stay)
  renew(plan, r)
  timeSlot(plan, r)
}

/**
 * Tears strings of neighbouring stops out of routes that pass near a stop chosen by chance (slack induction by string
 * removals: J. Christiaens and G. Vanden Berghe, Transportation Science 54(2), 2020). What is torn out becomes absent.
 */
export const ruinRoutes = (plan: Plan, kept: Kept, lot: Lot, most: RuinSize): void => {
  const { near, size } = plan.problem
  const served = size - 1 - plan.absent.length
  if (served === 0) return
  const longest = Math.min(most.string, served / plan.driving)
  const mostStrings = (4 * most.stops) / (1 + longest) - 1
  const strings = Math.floor(1 + drawPart(lot) * mostStrings)
  const seed = 1 + drawBelow(lot, size - 1)
  const row = seed * (size - 1)
  for (let i = 0, torn = 0; i < size - 1 && torn < strings; i += 1) {
    const stop = near[row + i]!
    const r = plan.slot[stop]!
    if (r < 0 || kept.round[r] === kept.rounds) continue
    const at = plan.order.indexOf(stop, r * plan.width) - r * plan.width
    tearAround(plan, kept, lot, r, at, Math.max(1, Math.floor(Math.min(longest, plan.count[r]!))))
    torn += 1
  }
}
