import { type BacktestTerms, expensesOf } from './backtest-terms.ts'
import { judgedFrom, type Weeks } from './make-panel.ts'
import { playSimple, type Simple, usualDemand } from './play-simple.ts'
import { playUjung } from './play-ujung.ts'
import type { Tally } from './shelf.ts'

/** One rule's outcome on the judged weeks. */
export type RuleOutcome = {
  readonly rule: 'ujung' | 'min-max' | 'moving-average'
  /** Units on the shelf at the end of a week, mean over series. */
  readonly averageStock: number
  /** Order lines a week, mean over series. */
  readonly orderLines: number
  /** Part of the demand that was met. */
  readonly fill: number
  /** Holding, order lines and, where asked for, missed margin: a week, all series together, in the file's currency. */
  readonly weeklyExpense: number
  /** How a rule of thumb was set. */
  readonly set?: Simple
}

export type BacktestReport = {
  readonly series: number
  readonly weeks: number
  readonly judgedWeeks: number
  readonly demand: number
  readonly line: number
  /** Ours, and each rule of thumb as it would have been set by somebody who knew the judged weeks: as much fill as ours has. */
  readonly rules: readonly RuleOutcome[]
  /** The rules of thumb as they could be set beforehand, to the fill target on the weeks before. */
  readonly setBefore: readonly RuleOutcome[]
  readonly forecast: { readonly error: number; readonly naive: number; readonly bias: number }
}

const COVERS = [0, 1, 2, 4]
const WINDOWS = [4, 8, 13, 0]
const HALVINGS = 18

type Play = (factor: number) => { tally: Tally; set: Simple }

/** The factor with the most fill that is not above `fill`; a rule that never gets there is taken at its most. */
const settle = (play: Play, fill: number): ReturnType<Play> => {
  const fillOf = ({ tally }: ReturnType<Play>) => (tally.demand > 0 ? tally.met / tally.demand : 1)
  let low = 0
  let high = 1
  let best = play(high)
  while (fillOf(best) <= fill && high < 512) {
    low = high
    high *= 2
    best = play(high)
  }
  let under = play(low)
  for (let n = 0; n < HALVINGS; n += 1) {
    const middle = (low + high) / 2
    const tried = play(middle)
    if (fillOf(tried) <= fill) {
      low = middle
      under = tried
    } else high = middle
  }
  return fillOf(under) === 0 ? best : under
}

/** Plays Ujung's rule and the rules of thumb on the same weeks from the same shelves, and judges all alike. */
export const runBacktest = (weeks: Weeks, terms: BacktestTerms): BacktestReport => {
  const { panel } = weeks
  const from = judgedFrom(panel.weeks)
  const judgedWeeks = panel.weeks - from
  const { line } = expensesOf(weeks.worth, terms)
  const weekly = (tally: Tally, span: number) =>
    ((tally.heldWorth * terms.holding) / 52 + tally.lines * line + tally.missedWorth * terms.margin) / span
  const told = (rule: RuleOutcome['rule'], tally: Tally, span: number, set?: Simple): RuleOutcome => ({
    ...{ rule, averageStock: tally.held / tally.cells, orderLines: tally.lines / tally.cells, set },
    ...{ fill: tally.demand > 0 ? tally.met / tally.demand : 1, weeklyExpense: weekly(tally, span) },
  })
  const ours = playUjung(weeks, terms)
  const fill = ours.tally.met / Math.max(1e-9, ours.tally.demand)
  const usual = new Map(WINDOWS.map(window => [window, usualDemand(weeks, window)]))
  const families = {
    'min-max': COVERS.slice(1).map(
      cover =>
        (factor: number): Simple => ({
          ...{ window: 0, point: factor * (terms.lead + 1), upTo: factor * (terms.lead + 1) + cover },
        }),
    ),
    'moving-average': WINDOWS.map(
      window =>
        (factor: number): Simple => ({
          ...{ window, point: Number.POSITIVE_INFINITY, upTo: factor * (terms.lead + 1) },
        }),
    ),
  } as const
  const best = (rule: keyof typeof families, target: number, judged?: { from: number; to: number }) =>
    families[rule]
      .map(make =>
        settle(factor => {
          const set = make(factor)
          return { tally: playSimple(weeks, terms, usual.get(set.window)!, set, judged), set }
        }, target),
      )
      .reduce((a, b) => (weekly(b.tally, 1) < weekly(a.tally, 1) ? b : a))
  const names = ['min-max', 'moving-average'] as const
  const before = { from: Math.max(3, Math.floor(from / 2)), to: from }
  const { tally } = ours
  return {
    ...{ series: panel.series, weeks: panel.weeks, judgedWeeks, demand: tally.demand, line },
    rules: [
      told('ujung', tally, judgedWeeks),
      ...names.map(rule => {
        const { tally: theirs, set } = best(rule, fill)
        return told(rule, theirs, judgedWeeks, set)
      }),
    ],
    setBefore: names.map(rule => {
      const { set } = best(rule, terms.fill, before)
      return told(rule, playSimple(weeks, terms, usual.get(set.window)!, set), judgedWeeks, set)
    }),
    forecast: {
      error: ours.forecast.error / Math.max(1e-9, tally.demand),
      naive: ours.forecast.naive / Math.max(1e-9, tally.demand),
      bias: ours.forecast.bias / Math.max(1e-9, tally.demand),
    },
  }
}
