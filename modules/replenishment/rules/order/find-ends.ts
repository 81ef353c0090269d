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
const STEPS = 8
const MOST_STEPS = 40

/** Room to work in, kept from one call to the next. */
export type EndsRoom = {
  readonly chances: Float64Array
  /** How often, in one cycle, the stock stands k steps below where it began (renewal masses). */
  readonly often: Float64Array
  readonly costs: Float64Array
}

export const endsRoom = (): EndsRoom => ({
  chances: new Float64Array(MOST_STEPS),
  often: new Float64Array(MOST_STEPS),
  costs: new Float64Array(2 * MOST_STEPS + 2),
})

/** Fills in chances of demand between two occasions in whole steps, with the mean kept, and the renewal masses, one step at a time. */
const renewals = (odds: Odds, { between, surplus }: Usual, step: number, { chances, often }: EndsRoom) => {
  let [before, here] = [between + step, between]
  let known = 0
  let stays = 1
  return (k: number): number => {
    for (; known <= k; known += 1) {
      const next = odds.lost(between, surplus, (known + 1) * step)
      chances[known] = Math.max(0, (before - 2 * here + next) / step)
      before = here
      here = next
      if (known === 0) {
        stays = 1 - Math.min(0.999, chances[0]!)
        often[0] = 1 / stays
        continue
      }
      let sum = 0
      for (let l = 1; l <= known; l += 1) sum += chances[l]! * often[known - l]!
      often[known] = sum / stays
    }
    return often[k]!
  }
}

/**
 * How far below and above the stock that is enough one orders and orders up to when every order costs a line: the best
 * (s, S) of demand that goes on as usual (Zheng and Federgruen 1991), on a grid of steps. `each` is what the time between
 * two occasions costs in the long run.
 */
export const findEnds = (odds: Odds, usual: Usual, terms: OrderTerms, enough: number, room: EndsRoom) => {
  const { lead, leadSurplus, until, untilSurplus, between, gap } = usual
  const square = Math.sqrt((2 * terms.line * between) / Math.max(1e-12, terms.keep * gap))
  const step = Math.max(1, Math.ceil(Math.max(square, between / 4) / STEPS))
  const { costs } = room
  costs.fill(Number.NaN)
  const costOf = (at: number): number => {
    const known = costs[at + MOST_STEPS]!
    if (!Number.isNaN(known)) return known
    const stock = enough + at * step
    const lost = odds.lost(until, untilSurplus, stock)
    const gone = lost - odds.lost(lead, leadSurplus, stock)
    const made = terms.miss * gone + terms.keep * gap * Math.max(0, stock - until + lost)
    costs[at + MOST_STEPS] = made
    return made
  }
  const oftenAt = renewals(odds, usual, step, room)
  const average = (low: number, high: number): number => {
    let [sum, time] = [terms.line, 0]
    for (let k = 0; k < high - low; k += 1) {
      const often = oftenAt(k)
      sum += often * costOf(high - k)
      time += often
    }
    return sum / time
  }
  const floor = Math.max(-MOST_STEPS + 1, -Math.ceil(enough / step) - 1)
  let high = 0
  let low = -1
  while (low > floor && average(low, high) > costOf(low)) low -= 1
  let best = average(low, high)
  for (let tried = high + 1; tried - low < MOST_STEPS && costOf(tried) <= best; tried += 1) {
    if (average(low, tried) >= best) continue
    high = tried
    while (low < -1 && average(low, high) <= costOf(low + 1)) low += 1
    best = average(low, high)
  }
  return { below: -low * step, above: high * step, each: best }
}
