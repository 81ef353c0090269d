import type { Odds } from '../odds/count-odds.ts'
import type { Ahead } from './look-ahead.ts'
import type { Cycle, OrderTerms } from './order-terms.ts'

/**
 * What happens from the arrival of an order on when `stock` units would then be there to meet all demand from now on,
 * `ordered` of them new: the cycle that costs least a week, into `into`. `worth` is what a week is worth elsewhere: with it
 * the cycle is the one that costs least beyond that (renewal reward), without it least on average.
 */
export const weighCycle = (
  odds: Odds,
  ahead: Ahead,
  terms: OrderTerms,
  stock: number,
  ordered: number,
  into: Cycle,
  worth?: number,
): number => {
  const { covers, mean, surplus } = ahead
  const before = odds.lost(mean[0]!, surplus[0]!, stock)
  let left = stock - mean[0]! + before
  let held = 0
  let wasted = 0
  let weeks = 0
  let best = Number.POSITIVE_INFINITY
  let rising = 0
  for (let i = 1; i <= covers.length; i += 1) {
    const lost = odds.lost(mean[i]!, surplus[i]!, stock)
    const end = stock - mean[i]! + lost
    const span = covers[i - 1]! - weeks
    held += span * (i === 1 ? end : (left + end) / 2)
    if (terms.life >= weeks && terms.life < weeks + span) wasted = Math.min(ordered, end)
    weeks += span
    left = end
    const gone = lost - before
    const expense = (ordered > 0 ? terms.line : 0) + terms.keep * held + terms.miss * gone + terms.waste * wasted
    const judged = worth === undefined ? expense / weeks : expense - worth * weeks
    if (judged < best) {
      best = judged
      into.weeks = weeks
      into.lost = gone
      into.held = held
      into.wasted = wasted
      into.expense = expense
      rising = 0
    } else {
      rising += 1
      if (rising === 3) break
    }
  }
  return best
}

/** What happens over the first `weeks` weeks after an order arrives, up to the next look; to lay two orders side by side. */
export const weighWeeks = (
  odds: Odds,
  ahead: Ahead,
  terms: OrderTerms,
  stock: number,
  ordered: number,
  weeks: number,
): Cycle => {
  const { covers, mean, surplus } = ahead
  const before = odds.lost(mean[0]!, surplus[0]!, stock)
  let left = stock - mean[0]! + before
  const out: Cycle = { weeks: 0, lost: 0, held: 0, wasted: 0, expense: 0 }
  for (let i = 1; i <= covers.length && out.weeks < weeks; i += 1) {
    const lost = odds.lost(mean[i]!, surplus[i]!, stock)
    const end = stock - mean[i]! + lost
    const span = covers[i - 1]! - out.weeks
    out.held += span * (i === 1 ? end : (left + end) / 2)
    if (terms.life >= out.weeks && terms.life < out.weeks + span) out.wasted = Math.min(ordered, end)
    out.weeks += span
    out.lost = lost - before
    left = end
  }
  const { keep, miss, waste, line } = terms
  out.expense = (ordered > 0 ? line : 0) + keep * out.held + miss * out.lost + waste * out.wasted
  return out
}
