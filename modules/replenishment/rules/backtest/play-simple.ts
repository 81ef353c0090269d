import type { BacktestTerms } from './backtest-terms.ts'
import { judgedFrom, type Weeks } from './make-panel.ts'
import { openingStock } from './play-ujung.ts'
import { openShelf, type Tally } from './shelf.ts'

/** A rule of thumb: where to order, and up to where, from the weeks behind. Both in weeks of usual demand. */
export type Simple = {
  /** How many of the last weeks the usual demand is the mean of; 0 for all of them, looked at every 13 weeks. */
  readonly window: number
  /** Order when at or below so many weeks … */
  readonly point: number
  /** … up to so many weeks, in whole packs. */
  readonly upTo: number
}

/**
 * Usual demand by week for a window, in one pass: what each rule of thumb goes by. A window of 0 is the mean of all the
 * weeks behind, set anew every 13 weeks as minima and maxima in a shop are.
 */
export const usualDemand = ({ panel }: Weeks, window: number): Float32Array => {
  const out = new Float32Array(panel.series * panel.weeks)
  for (let s = 0; s < panel.series; s += 1) {
    let sum = 0
    let count = 0
    let set = 0
    for (let week = panel.firstOf[s]!; week < panel.weeks; week += 1) {
      const cell = s * panel.weeks + week
      const mean = count > 0 ? sum / count : 0
      if (window > 0 || week === panel.firstOf[s]! + 1 || count < 4 || count % 13 === 0) set = mean
      out[cell] = set
      sum += panel.units[cell]!
      count += 1
      if (window > 0 && count > window) {
        sum -= panel.units[cell - window]!
        count -= 1
      }
    }
  }
  return out
}

/** Plays a rule of thumb over the weeks from `begin`, judged from the same week as ours unless said. */
export const playSimple = (
  weeks: Weeks,
  terms: BacktestTerms,
  usual: Float32Array,
  rule: Simple,
  judged?: { from: number; to: number },
): Tally => {
  const { panel } = weeks
  const from = judged?.from ?? judgedFrom(panel.weeks)
  const to = judged?.to ?? panel.weeks
  const begin = Math.max(3, Math.floor(judgedFrom(panel.weeks) / 2))
  const shelf = openShelf(panel.series, terms.lead, weeks.worth, week => week >= from && week < to)
  for (let week = begin; week < to; week += 1) {
    shelf.arrive(week)
    for (let s = 0; s < panel.series; s += 1) {
      const first = Math.max(begin, panel.firstOf[s]! + 1)
      if (week < first) continue
      if (week === first) shelf.stock[s] = openingStock(weeks, terms, s, week)
      const cell = s * panel.weeks + week
      const position = shelf.stock[s]! + shelf.onOrder[s]!
      const up = rule.upTo * usual[cell]!
      if (position <= rule.point * usual[cell]! && up > position)
        shelf.order(s, week, Math.ceil((up - position) / terms.pack - 1e-9) * terms.pack)
      if (panel.open[cell] !== 0) shelf.sell(s, panel.units[cell]!, week >= from)
    }
  }
  return shelf.tally
}
