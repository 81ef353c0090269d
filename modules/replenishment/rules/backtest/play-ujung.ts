import type { Forecaster } from '../demand/forecaster.ts'
import { openForecaster } from '../demand/forecaster.ts'
import { openOdds } from '../odds/count-odds.ts'
import { chooseOrder, emptyChoice } from '../order/choose-order.ts'
import { emptyAhead, lookAhead } from '../order/look-ahead.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import { type BacktestTerms, expensesOf } from './backtest-terms.ts'
import { judgedFrom, type Weeks } from './make-panel.ts'
import { openShelf, type Shelf, type Tally } from './shelf.ts'

/** Weeks of promotions and prices that are planned ahead of an order's arrival. */
const PLANNED = 4
const LEARN_EVERY = 8
const TRIALS = 8
/** The trial that is followed until the trials have something to tell. */
const BEFOREHAND = 3
/** Weeks after the first arrivals in which the opening stock still speaks. */
const SETTLING = 4
const FORGET = 0.985
/** Aims a little above the target: what is learnt from the past is never quite what comes. */
const ABOVE = 0.002

export type Played = {
  readonly tally: Tally
  /** How the forecast of one week ahead did on the judged weeks, beside the last week's units (naive) for the same. */
  readonly forecast: { error: number; naive: number; bias: number }
}

/** What is on the shelves when the replay begins: the same for every rule. */
export const openingStock = (weeks: Weeks, terms: BacktestTerms, series: number, week: number): number => {
  const { panel } = weeks
  let sum = 0
  let count = 0
  for (let past = Math.max(panel.firstOf[series]!, week - 8); past < week; past += 1) {
    sum += panel.units[series * panel.weeks + past]!
    count += 1
  }
  const weekly = count > 0 ? sum / count : 0
  return Math.ceil((weekly * (terms.lead + 2)) / terms.pack) * terms.pack
}

type Trial = { readonly shelf: Shelf; readonly miss: number; met: number; demand: number }

/** The missed sale's expense at which the trials so far have met the target, between two of them on a logarithmic scale. */
const missFor = (trials: readonly Trial[], target: number): number => {
  const fills = trials.map(t => (t.demand > 0 ? t.met / t.demand : -1))
  const last = trials.length - 1
  if (fills[last]! < 0) return trials[BEFOREHAND]!.miss
  for (let i = last; i >= 0; i -= 1) {
    if (fills[i]! >= target) continue
    if (i === last) return trials[last]!.miss
    const part = (target - fills[i]!) / Math.max(1e-9, fills[i + 1]! - fills[i]!)
    return trials[i]!.miss * (trials[i + 1]!.miss / trials[i]!.miss) ** part
  }
  return trials[0]!.miss
}

/**
 * Plays Ujung's rule over the weeks. Trials with cheaper and dearer missed sales run beside it from before the judged
 * weeks; each week the expense is taken at which they, in the weeks behind, would have met the target. Nothing of a week
 * is known before it is over but, where they are planned, its price and promotion. `note` hears every decision.
 */
export const playUjung = (
  weeks: Weeks,
  terms: BacktestTerms,
  note?: (week: number, series: number, units: number) => void,
): Played => {
  const { panel } = weeks
  const from = judgedFrom(panel.weeks)
  const begin = Math.max(3, Math.floor(from / 2))
  const { keep, margin, line } = expensesOf(weeks.worth, terms)
  const forecaster = openForecaster(panel)
  forecaster.learn(begin)
  const odds = openOdds()
  const shelfOf = () => openShelf(panel.series, terms.lead, weeks.worth, week => week >= from)
  const usualKeep = [...keep].sort((a, b) => a - b)[Math.floor(keep.length / 2)]!
  const trials = Array.from(
    { length: TRIALS },
    (_, n): Trial => ({ shelf: shelfOf(), miss: usualKeep * 8 * 2 ** n, met: 0, demand: 0 }),
  )
  const mine = shelfOf()
  const every = [...trials.map(t => t.shelf), mine]
  const forecast = { error: 0, naive: 0, bias: 0 }
  const ahead = emptyAhead()
  const choice = emptyChoice()
  const started = new Uint8Array(panel.series)
  for (let week = begin; week < panel.weeks; week += 1) {
    if (week > begin && (week - begin) % LEARN_EVERY === 0) forecaster.learn(week)
    for (const shelf of every) shelf.arrive(week)
    const miss = missFor(trials, Math.min(0.9995, terms.fill + ABOVE))
    const together = forecaster.together()
    for (let s = 0; s < panel.series; s += 1) {
      if (week < panel.firstOf[s]! + 1) continue
      if (started[s] === 0) {
        started[s] = 1
        const units = openingStock(weeks, terms, s, week)
        for (const shelf of every) shelf.stock[s] = units
      }
      lookAhead(
        ahead,
        terms.lead,
        0,
        terms.lead + PLANNED,
        (n, into) => {
          const planned = n === 0 || terms.planned
          into.mean = forecaster.mean(s, week + n, planned)
          into.surplus = forecaster.surplus(s, forecaster.lifted(s, week + n, planned))
        },
        together,
      )
      const asked = (extra: number): OrderTerms => ({
        ...{ keep: keep[s]!, miss: margin[s]! + extra, line, pack: terms.pack, least: 0 },
        ...{ most: Number.POSITIVE_INFINITY, life: Number.POSITIVE_INFINITY, waste: 0 },
      })
      const decide = (shelf: Shelf, extra: number) => {
        chooseOrder(odds, ahead, asked(extra), shelf.stock[s]! + shelf.onOrder[s]!, choice)
        if (choice.units > 0) shelf.order(s, week, choice.units)
      }
      for (const trial of trials) decide(trial.shelf, trial.miss)
      decide(mine, miss)
      note?.(week, s, choice.units)
    }
    sellWeek(weeks, week, from, week >= begin + terms.lead + SETTLING, trials, mine, started, forecaster, forecast)
    forecaster.take(week)
  }
  return { tally: mine.tally, forecast }
}

const sellWeek = (
  { panel }: Weeks,
  week: number,
  from: number,
  settled: boolean,
  trials: readonly Trial[],
  mine: Shelf,
  started: Uint8Array,
  forecaster: Forecaster,
  forecast: Played['forecast'],
) => {
  for (const trial of trials) {
    trial.met *= FORGET
    trial.demand *= FORGET
  }
  for (let s = 0; s < panel.series; s += 1) {
    const cell = s * panel.weeks + week
    if (started[s] === 0 || panel.open[cell] === 0) continue
    const units = panel.units[cell]!
    if (week >= from) {
      const mean = forecaster.mean(s, week, true)
      forecast.error += Math.abs(units - mean)
      forecast.naive += Math.abs(units - panel.units[cell - 1]!)
      forecast.bias += mean - units
    }
    for (const trial of trials) {
      const met = trial.shelf.sell(s, units, week >= from)
      if (!settled) continue
      trial.met += met
      trial.demand += units
    }
    mine.sell(s, units, week >= from)
  }
}
