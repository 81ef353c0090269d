import { type Answer, done, refused } from '#kernel/answer.ts'
import { demandAhead, type EchelonDemand, enoughFor, meanDemand, reachOf, stepOf, wrongDemand } from './demand-ahead.ts'

/** A stage of a series: `lead` units of time for goods to come to it, `holding` its echelon holding expense a unit and unit of time. */
export type SeriesStage = { readonly lead: number; readonly holding: number }

/** Stages one behind another, the one that customers are served from first; what customers wait for costs `missing` a unit and unit of time. */
export type Series = {
  readonly stages: readonly SeriesStage[]
  readonly missing: number
  readonly demand: EchelonDemand
}

/** Echelon base-stock levels by stage (units; Infinity where nothing should be held back), the same as levels of each stage alone, and the expense a unit of time. */
export type SeriesLevels = {
  readonly levels: readonly number[]
  readonly local: readonly number[]
  readonly expense: number
}

export type SeriesRefusal =
  | 'no-stages'
  | 'lead-wrong'
  | 'holding-wrong'
  | 'missing-wrong'
  | 'demand-wrong'
  | 'levels-wrong'

const MOST_STAGES = 50
/** What differences of expenses may be below 0 and still are 0. */
const NOISE = 1e-12

const wrongSeries = ({ stages, missing, demand }: Series) => {
  if (stages.length === 0 || stages.length > MOST_STAGES)
    return refused('no-stages', `There are ${stages.length} stages: give 1 to ${MOST_STAGES}.`)
  const lead = stages.findIndex(s => !(s.lead >= 0) || (demand.kind === 'counts' && !Number.isInteger(s.lead)))
  if (lead >= 0) {
    const whole = demand.kind === 'counts' ? ', a whole one where demand is given by chances' : ''
    return refused(
      'lead-wrong',
      `Stage ${lead + 1} has the lead time ${stages[lead]!.lead}: give one from 0 up${whole}.`,
    )
  }
  if (stages.every(s => s.lead === 0)) return refused('lead-wrong', 'No stage has a lead time above 0: give one.')
  const holding = stages.findIndex(s => !(s.holding >= -NOISE))
  if (holding >= 0)
    return refused(
      'holding-wrong',
      `Stage ${holding + 1} has the echelon holding expense ${stages[holding]!.holding}: holding must not become cheaper towards the customer.`,
    )
  if (!(missing > 0)) return refused('missing-wrong', `Missing goods cost ${missing}: give an expense above 0.`)
  const wrong = wrongDemand(demand)
  return wrong === null ? null : refused('demand-wrong', wrong)
}

/** Echelon levels as levels of each stage alone (Snyder and Shen, section 6.2): what a stage may hold beyond those after it. */
const localOf = (levels: readonly number[]): number[] => {
  const least = levels.map((_, n) => Math.min(...levels.slice(n)))
  return least.map((level, n) => (n === 0 ? level : level === least[n - 1] ? 0 : level - least[n - 1]!))
}

type Grid = { readonly from: number; readonly count: number; readonly step: number }
/** Expense by position on the grid, whose place 0 is `origin`; beyond its ends it goes on straight. */
type Curve = { readonly values: Float64Array; readonly origin: number }

const onCurve = (values: Float64Array, at: number): number => {
  const last = values.length - 1
  if (at < 0) return values[0]! + at * (values[1]! - values[0]!)
  if (at > last) return values[last]! + (at - last) * (values[last]! - values[last - 1]!)
  return values[at]!
}

/** The curve between its points, by the parabola through the three nearest. */
const between = (values: Float64Array, at: number): number => {
  const middle = Math.min(values.length - 2, Math.max(1, Math.round(at)))
  const [a, b, c] = [values[middle - 1]!, values[middle]!, values[middle + 1]!]
  const x = at - middle
  if (Math.abs(x) > 1) return onCurve(values, Math.round(at))
  return b + (x * (c - a)) / 2 + (x * x * (a - 2 * b + c)) / 2
}

/** Where the curve is least, as a place on the grid, between points if it is smooth. */
const lowest = (values: Float64Array, smooth: boolean): number => {
  let at = 0
  for (let n = 1; n < values.length; n += 1) if (values[n]! < values[at]! - 1e-12 * Math.abs(values[at]!)) at = n
  if (!smooth || at === 0 || at === values.length - 1) return at
  const [a, b, c] = [values[at - 1]!, values[at]!, values[at + 1]!]
  const bend = a - 2 * b + c
  return bend > 0 ? at + (a - c) / (2 * bend) : at
}

/**
 * E[h (y − D) + before(y − D)] for every point y of the grid: the expense that a stage with echelon position y will see
 * when what is ordered now has come. `before` gives the curve of the stages after it by place on the grid.
 */
const lookAhead = (
  grid: Grid,
  points: ReturnType<typeof demandAhead>,
  holding: number,
  origin: number,
  before: (at: number) => number,
): Float64Array => {
  const { first, chances } = points
  const most = first + chances.length - 1
  const wide = Float64Array.from({ length: grid.count + chances.length - 1 }, (_, n) => {
    const at = n - most
    return holding * (origin + grid.step * (grid.from + at)) + before(at)
  })
  return Float64Array.from({ length: grid.count }, (_, n) => {
    let sum = 0
    const end = n + chances.length - 1
    for (let k = 0; k < chances.length; k += 1) sum += chances[k]! * wide[end - k]!
    return sum
  })
}

const gridOf = ({ stages, demand }: Series, set: readonly number[] | null, step: number): Grid => {
  const leads = stages.map(s => s.lead)
  const [low, high] = reachOf(
    demand,
    leads.reduce((a, b) => a + b, 0),
  )
  const mean = demand.kind === 'normal' ? meanDemand(demand) : 0
  let time = 0
  const asked = (set ?? []).flatMap((level, n) => {
    time += leads[n]!
    return Number.isFinite(level) ? [level - mean * time] : []
  })
  const from = Math.floor(Math.min(low, ...asked) / step) - 2
  return { from, step, count: Math.ceil(Math.max(high, ...asked) / step) + 2 - from }
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
    const curve: Curve = { values: lookAhead(grid, points, holding, origin, before), origin: origin + points.base }
    time += lead
    origin = curve.origin
    const free = set === null && holding <= NOISE
    const place =
      set === null ? lowest(curve.values, demand.kind === 'normal' && time > 0) : (set[n]! - origin) / step - grid.from
    const top = free || place === Number.POSITIVE_INFINITY
    const least = top ? onCurve(curve.values, grid.count - 1) : between(curve.values, place)
    before = top ? at => onCurve(curve.values, at) : at => (at >= place ? least : onCurve(curve.values, at))
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

/** Echelon holding expenses from those of each stage alone, both with the customer's stage first: what a stage adds to the one before it on the way. */
export const echelonHoldings = (local: readonly number[]): number[] =>
  local.map((holding, n) => holding - (local[n + 1] ?? 0))
