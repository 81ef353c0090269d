import { fitDrivers } from './fit-drivers.ts'
import { CALM, follow, LEVEL_ROW, levelOf, surplusOf, type Temper, weeksSeen } from './follow-level.ts'
import { openErrors } from './judge-errors.ts'
import { liftAt, liftOf, noDrivers, type Panel } from './panel.ts'

/** Forecast weeks whose lift is above this are promoted weeks for the judgement of errors. */
const LIFTED = 1.35

/**
 * Follows every series of a panel from week to week. It never looks at units of the week it is in or later; prices and
 * promotions of later weeks are read only as far as the caller says they are planned.
 */
export type Forecaster = {
  /** Learns the drivers anew from everything before `week`, and follows the past again with them. */
  learn(week: number): void
  /** Takes in what was sold in a week. */
  take(week: number): void
  /** The mean of a coming week for a series; `planned` false when its price and promotion are not known yet. */
  mean(series: number, week: number, planned: boolean): number
  /** Variance beyond chance of a week, relative to the square of its mean; `lifted` where a promotion drives it. */
  surplus(series: number, lifted: boolean): number
  lifted(series: number, week: number, planned: boolean): boolean
  /** How much of their errors two weeks running share, over all series: 0 for none. */
  together(): number
}

/** Opens a forecaster on a panel; nothing is known before `learn` or `take`. */
export const openForecaster = (panel: Panel, temper: Temper = CALM): Forecaster => {
  let drivers = noDrivers(panel)
  let rows: Float64Array = new Float64Array(panel.series * LEVEL_ROW)
  const levels = new Float32Array(panel.series * panel.weeks)
  let errors = openErrors(panel.series)
  let starts: Float64Array = new Float64Array(panel.items)
  let clock = 0

  /** What is new begins where its like stand: other places' level of the same item, else its own first week. */
  const startOf = (series: number, units: number, force: number): number => {
    const alike = starts[panel.itemOf[series]!]!
    return alike > 0 ? 0.5 * alike + (0.5 * units) / force : units / force
  }
  const takeWeek = (week: number) => {
    clock = week + 1
    for (let series = 0; series < panel.series; series += 1) {
      if (week < panel.firstOf[series]!) continue
      const cell = series * panel.weeks + week
      const open = panel.open[cell]!
      if (open <= 0) continue
      const at = series * LEVEL_ROW
      const lift = liftAt(panel, drivers, series, week)
      const level = levelOf(rows, at)
      levels[cell] = level
      if (weeksSeen(rows, at) > 3) errors.judge(series, panel.units[cell]!, level * lift * open, lift > LIFTED)
      const start = weeksSeen(rows, at) === 0 ? startOf(series, panel.units[cell]!, lift * open) : 0
      follow(rows, at, panel.units[cell]!, lift, open, start, errors.usual(), temper)
    }
  }
  const again = (week: number) => {
    rows = new Float64Array(panel.series * LEVEL_ROW)
    starts = new Float64Array(panel.items)
    errors = openErrors(panel.series)
    for (let past = 0; past < week; past += 1) {
      if (past % 4 === 0) starts = likeness(panel, rows)
      takeWeek(past)
    }
    starts = likeness(panel, rows)
  }
  const cheaperOf = (series: number, week: number, planned: boolean): number => {
    const cell = series * panel.weeks + week
    return planned ? panel.cheaper[cell]! : usualCheaper(panel, series, Math.min(week, clock))
  }
  return {
    learn: week => {
      again(week)
      for (let pass = 0; pass < 2; pass += 1) {
        drivers = fitDrivers(panel, levels, week)
        again(week)
      }
    },
    take: takeWeek,
    mean: (series, week, planned) => {
      const known = planned && week < panel.weeks
      const at = week < panel.weeks ? week * panel.marks : -1
      const promo = known ? panel.promo[series * panel.weeks + week]! : 0
      const lift = liftOf(panel, drivers, series, promo, cheaperOf(series, week, known), at)
      return levelOf(rows, series * LEVEL_ROW) * lift
    },
    surplus: (series, lifted) => {
      const own = surplusOf(rows, series * LEVEL_ROW, errors.usual())
      return lifted ? own * errors.lifted() : own
    },
    lifted: (series, week, planned) => {
      if (!planned || week >= panel.weeks) return false
      return liftAt(panel, drivers, series, week) > LIFTED
    },
    together: () => errors.together(),
  }
}

/** The middle level of each item over the places that have sold it for a while. */
const likeness = (panel: Panel, rows: Float64Array): Float64Array => {
  const sums = new Float64Array(panel.items)
  const counts = new Float64Array(panel.items)
  for (let series = 0; series < panel.series; series += 1)
    if (weeksSeen(rows, series * LEVEL_ROW) >= 4) {
      sums[panel.itemOf[series]!]! += levelOf(rows, series * LEVEL_ROW)
      counts[panel.itemOf[series]!]! += 1
    }
  return sums.map((sum, item) => (counts[item]! > 0 ? sum / counts[item]! : 0))
}

/** What the price has usually been over the last weeks before `week` that are not promoted. */
const usualCheaper = (panel: Panel, series: number, week: number): number => {
  let sum = 0
  let count = 0
  const last = Math.min(week, panel.weeks) - 1
  for (let past = last; past >= Math.max(panel.firstOf[series]!, last - 7); past -= 1) {
    const cell = series * panel.weeks + past
    if (panel.promo[cell]! > 0.5) continue
    sum += panel.cheaper[cell]!
    count += 1
  }
  return count > 0 ? sum / count : 0
}
