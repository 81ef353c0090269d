import { CALM, LIVELY } from '../demand/follow-level.ts'
import { type Forecaster, openForecaster } from '../demand/forecaster.ts'
import { type Odds, openOdds } from '../odds/count-odds.ts'
import { chooseOrder, emptyChoice } from '../order/choose-order.ts'
import { emptyAhead, lookAhead } from '../order/look-ahead.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import { type BacktestTerms, type Expenses, expensesOf } from './backtest-terms.ts'
import { judgedFrom, type Weeks } from './make-panel.ts'
import { chooseFamily, type Family, FORGET, openFamily } from './run-trials.ts'
import { openShelf, type Shelf, type Tally } from './shelf.ts'

/** Weeks of promotions and prices that are planned ahead of an order's arrival. */
const PLANNED = 4
const LEARN_EVERY = 8
/** Weeks after the first arrivals in which the opening stock still speaks. */
const SETTLING = 4
const MOST_TRIED = 600
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

/** Series on which trials are run: all, or so many of them evenly picked. */
const sampleOf = (series: number): Int32Array => {
  const step = Math.max(1, Math.floor(series / MOST_TRIED))
  return Int32Array.from({ length: Math.ceil(series / step) }, (_, n) => n * step)
}

type Play = {
  readonly weeks: Weeks
  readonly terms: BacktestTerms
  readonly expenses: Expenses
  readonly odds: Odds
  readonly families: readonly Family[]
  readonly mine: Shelf
  readonly tried: Int32Array
  readonly started: Uint8Array
  readonly from: number
  readonly forecast: Played['forecast']
}

/** Orders for one series on one shelf, when a missed sale weighs `miss` beyond its margin; gives the units. */
const orderingOf = ({ terms, expenses, odds }: Play) => {
  const ahead = emptyAhead()
  const choice = emptyChoice()
  return {
    look: (forecaster: Forecaster, together: number, s: number, week: number) =>
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
      ),
    order: (shelf: Shelf, s: number, week: number, miss: number): number => {
      const weighed: OrderTerms = {
        ...{
          keep: expenses.keep[s]!,
          miss: expenses.margin[s]! + miss,
          line: expenses.line,
          pack: terms.pack,
          least: 0,
        },
        ...{ most: Number.POSITIVE_INFINITY, life: Number.POSITIVE_INFINITY, waste: 0 },
      }
      chooseOrder(odds, ahead, weighed, shelf.stock[s]! + shelf.onOrder[s]!, choice)
      if (choice.units > 0) shelf.order(s, week, choice.units)
      return choice.units
    },
  }
}

const open = (play: Play, week: number) => {
  const { weeks, terms, families, mine, started } = play
  for (let s = 0; s < weeks.panel.series; s += 1) {
    if (started[s] === 1 || week < weeks.panel.firstOf[s]! + 1) continue
    started[s] = 1
    const units = openingStock(weeks, terms, s, week)
    mine.stock[s] = units
    for (const { trials } of families) for (const trial of trials) trial.shelf.stock[s] = units
  }
}

const tryWeek = (play: Play, week: number, settled: boolean) => {
  const { weeks, families, tried, started, expenses } = play
  const { panel } = weeks
  const ordering = orderingOf(play)
  for (const { forecaster, trials } of families) {
    const together = forecaster.together()
    for (const trial of trials) {
      trial.shelf.arrive(week)
      trial.met *= FORGET
      trial.demand *= FORGET
      trial.expense *= FORGET
    }
    for (const s of tried) {
      if (started[s] === 0) continue
      const cell = s * panel.weeks + week
      ordering.look(forecaster, together, s, week)
      for (const trial of trials) {
        const ordered = ordering.order(trial.shelf, s, week, trial.miss)
        if (panel.open[cell] === 0) continue
        const met = trial.shelf.sell(s, panel.units[cell]!, false)
        if (!settled) continue
        trial.met += met
        trial.demand += panel.units[cell]!
        trial.expense += expenses.keep[s]! * trial.shelf.stock[s]! + (ordered > 0 ? expenses.line : 0)
        trial.expense += expenses.margin[s]! * (panel.units[cell]! - met)
      }
    }
  }
}

const sellWeek = ({ weeks: { panel }, mine, started, from, forecast }: Play, forecaster: Forecaster, week: number) => {
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
    mine.sell(s, units, week >= from)
  }
}

/**
 * Plays Ujung's rule over the weeks. Two ways of foretelling, each with trials of cheaper and dearer missed sales, run
 * beside it from before the judged weeks; each week it goes by the one, and the expense, with which the target would have
 * been met at least cost in the weeks behind. Nothing of a week is known before it is over but, where they are planned,
 * its price and promotion. `note` hears every decision.
 */
export const playUjung = (
  weeks: Weeks,
  terms: BacktestTerms,
  note?: (week: number, series: number, units: number) => void,
): Played => {
  const { panel } = weeks
  const from = judgedFrom(panel.weeks)
  const begin = Math.max(3, Math.floor(from / 2))
  const expenses = expensesOf(weeks.worth, terms)
  const usualKeep = [...expenses.keep].sort((a, b) => a - b)[Math.floor(panel.series / 2)]!
  const play: Play = {
    ...{ weeks, terms, expenses, from, odds: openOdds() },
    families: [CALM, LIVELY].map(temper =>
      openFamily(openForecaster(panel, temper), panel.series, terms.lead, weeks.worth, usualKeep),
    ),
    mine: openShelf(panel.series, terms.lead, weeks.worth, week => week >= from),
    tried: sampleOf(panel.series),
    started: new Uint8Array(panel.series),
    forecast: { error: 0, naive: 0, bias: 0 },
  }
  const ordering = orderingOf(play)
  for (let week = begin; week < panel.weeks; week += 1) {
    for (const { forecaster } of play.families) if ((week - begin) % LEARN_EVERY === 0) forecaster.learn(week)
    open(play, week)
    const { family, miss } = chooseFamily(play.families, Math.min(0.9995, terms.fill + ABOVE))
    const together = family.forecaster.together()
    play.mine.arrive(week)
    for (let s = 0; s < panel.series; s += 1) {
      if (play.started[s] === 0) continue
      ordering.look(family.forecaster, together, s, week)
      const units = ordering.order(play.mine, s, week, miss)
      note?.(week, s, units)
    }
    sellWeek(play, family.forecaster, week)
    tryWeek(play, week, week >= begin + terms.lead + SETTLING)
    for (const { forecaster } of play.families) forecaster.take(week)
  }
  return { tally: play.mine.tally, forecast: play.forecast }
}
