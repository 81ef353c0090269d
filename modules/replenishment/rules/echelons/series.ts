import { type Answer, done, refused } from '#kernel/answer.ts'
import { between, lowest, onCurve } from './curve.ts'
import { demandAhead, stepOf } from './demand-ahead.ts'
import { enoughFor } from './enough-for.ts'
import { gridOf, lookAhead } from './look-ahead.ts'
import { NOISE, type Series, type SeriesLevels, type SeriesRefusal, wrongSeries } from './series-terms.ts'

/** Echelon levels as levels of each stage alone (Snyder and Shen, section 6.2): what a stage may hold beyond those after it. */
const localOf = (levels: readonly number[]): number[] => {
  const least = levels.map((_, n) => Math.min(...levels.slice(n)))
  return least.map((level, n) => (n === 0 ? level : level === least[n - 1] ? 0 : level - least[n - 1]!))
}

/** The recursion of Clark and Scarf as Chen and Zheng write it, with the best levels or those that are set. */
const recurse = (series: Series, set: readonly number[] | null): SeriesLevels => {
  const { stages, demand, missing } = series
  const step = stepOf(
    demand,
    stages.map(s => s.lead),
  )
  const grid = gridOf(series, set, step)
  const wait = missing + stages.reduce((sum, s) => sum + s.holding, 0)
  let origin = 0
  let time = 0
  /** A sum over points underrates a bend on a point by a twelfth of their distance (Euler and Maclaurin). */
  const bend = demand.kind === 'normal' && stages[0]!.lead > 0 ? step / 12 : 0
  let before = (at: number) => wait * (at === -grid.from ? bend : Math.max(0, -step * (grid.from + at)))
  const levels: number[] = []
  let expense = 0
  for (const [n, { lead, holding }] of stages.entries()) {
    const points = demandAhead(demand, lead, step)
    const values = lookAhead(grid, points, holding, origin, before)
    time += lead
    origin += points.base
    const free = set === null && holding <= NOISE
    const place =
      set === null ? lowest(values, demand.kind === 'normal' && time > 0) : (set[n]! - origin) / step - grid.from
    const top = free || place === Number.POSITIVE_INFINITY
    const least = top ? onCurve(values, grid.count - 1) : between(values, place)
    before = top ? at => onCurve(values, at) : at => (at >= place ? least : onCurve(values, at))
    levels.push(top ? Number.POSITIVE_INFINITY : set === null ? origin + step * (grid.from + place) : set[n]!)
    expense = least
  }
  return { levels, local: localOf(levels), expense }
}

/**
 * The best echelon base-stock levels of stages in series, each ordering from the next and the last from outside, with
 * full backorders: exact for whole demand, to some five digits for normal demand (Clark and Scarf 1960, Chen and Zheng 1994;
 * Snyder and Shen, section 6.2). Demand of a lead time is that of `lead` units of time. The expense a unit of time is that of
 * echelon stock, goods on their way included, and of what is missing. Refuses what is no series.
 */
export const bestSeries = (series: Series): Answer<SeriesLevels, SeriesRefusal> =>
  wrongSeries(series) ?? done(recurse(series, null))

/** The expense a unit of time of echelon base-stock levels that are set, by the same recursion; whole levels for whole demand. */
export const seriesExpense = (series: Series, levels: readonly number[]): Answer<SeriesLevels, SeriesRefusal> => {
  const wrong = wrongSeries(series)
  if (wrong) return wrong
  const whole = series.demand.kind !== 'normal'
  const many = `${levels.length} levels for ${series.stages.length} stages`
  if (levels.length !== series.stages.length) return refused('levels-wrong', `${many}: give one for each.`)
  const odd = levels.findIndex(level => !Number.isFinite(level) || (whole && !Number.isInteger(level)))
  if (odd >= 0)
    return refused('levels-wrong', `Level ${odd + 1} is ${levels[odd]}: give a ${whole ? 'whole ' : ''}number.`)
  return done(recurse(series, levels))
}

/**
 * Shang and Song's heuristic (2003; Snyder and Shen, section 6.2): each echelon level is the middle of two newsvendor levels, which
 * bound the best one, rounded up at the half for whole demand. The expense is that of these levels, by the exact recursion.
 */
export const seriesByNewsvendors = (series: Series): Answer<SeriesLevels, SeriesRefusal> => {
  const wrong = wrongSeries(series)
  if (wrong) return wrong
  const { stages, missing, demand } = series
  const all = stages.reduce((sum, s) => sum + s.holding, 0)
  let [time, sum] = [0, 0]
  const levels = stages.map(({ lead, holding }) => {
    time += lead
    sum += holding
    const over = missing + all - sum
    const middle =
      (enoughFor(demand, time, over / (missing + all)) + enoughFor(demand, time, over / (over + holding))) / 2
    return demand.kind === 'normal' ? middle : Math.floor(middle + 0.5)
  })
  return done(recurse(series, levels))
}
