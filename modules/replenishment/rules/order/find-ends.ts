import type { Odds } from '../odds/count-odds.ts'
import type { OrderTerms } from './order-terms.ts'

/** Demand as it usually is: until an order arrives, until the occasion after that, and between two occasions. */
export type Usual = {
  readonly lead: number
  readonly leadSurplus: number
  readonly until: number
  readonly untilSurplus: number
  readonly between: number
  readonly surplus: number
  readonly gap: number
}

/** An order's amount is looked at in so many steps. */
const STEPS = 10
const MOST_STEPS = 60

/** Chances of demand between two occasions, in whole steps, with the mean kept; from second differences of what is lost. */
const stepChances = (odds: Odds, { between, surplus }: Usual, step: number): Float64Array => {
  const chances = new Float64Array(MOST_STEPS)
  let [before, here] = [between + step, between]
  for (let k = 0; k < MOST_STEPS; k += 1) {
    const next = odds.lost(between, surplus, (k + 1) * step)
    chances[k] = Math.max(0, (before - 2 * here + next) / step)
    before = here
    here = next
  }
  return chances
}

/** How often, in one cycle, the stock stands k steps below where it began (renewal masses). */
const visits = (chances: Float64Array): Float64Array => {
  const stays = 1 - Math.min(0.999, chances[0]!)
  const out = new Float64Array(MOST_STEPS)
  out[0] = 1 / stays
  for (let k = 1; k < MOST_STEPS; k += 1) {
    let sum = 0
    for (let l = 1; l <= k; l += 1) sum += chances[l]! * out[k - l]!
    out[k] = sum / stays
  }
  return out
}

/**
 * How far below and above the stock that is enough one orders and orders up to when every order costs a line: the best
 * (s, S) of demand that goes on as usual (Zheng and Federgruen 1991), on a grid of steps. `each` is what the time between
 * two occasions costs in the long run.
 */
export const findEnds = (odds: Odds, usual: Usual, terms: OrderTerms, enough: number) => {
  const { lead, leadSurplus, until, untilSurplus, between, gap } = usual
  const square = Math.sqrt((2 * terms.line * between) / Math.max(1e-12, terms.keep * gap))
  const step = Math.max(1, Math.ceil(Math.max(square, between / 4) / STEPS))
  const costs = new Map<number, number>()
  const costOf = (at: number): number => {
    const known = costs.get(at)
    if (known !== undefined) return known
    const stock = enough + at * step
    const lost = odds.lost(until, untilSurplus, stock)
    const gone = lost - odds.lost(lead, leadSurplus, stock)
    const made = terms.miss * gone + terms.keep * gap * Math.max(0, stock - until + lost)
    costs.set(at, made)
    return made
  }
  const often = visits(stepChances(odds, usual, step))
  const average = (low: number, high: number): number => {
    let [sum, time] = [terms.line, 0]
    for (let k = 0; k < Math.min(MOST_STEPS, high - low); k += 1) {
      sum += often[k]! * costOf(high - k)
      time += often[k]!
    }
    return sum / time
  }
  const floor = -Math.ceil(enough / step) - 1
  let high = 0
  let low = -1
  while (low > floor && high - low < MOST_STEPS && average(low, high) > costOf(low)) low -= 1
  let best = average(low, high)
  for (let tried = high + 1; tried < MOST_STEPS && costOf(tried) <= best; tried += 1) {
    if (average(low, tried) >= best) continue
    high = tried
    while (low < -1 && average(low, high) <= costOf(low + 1)) low += 1
    best = average(low, high)
  }
  return { below: -low * step, above: high * step, each: best }
}
