import type { DemandPoints } from './demand-ahead.ts'
import { meanDemand } from './echelon-demand.ts'
import { reachOf } from './enough-for.ts'
import type { Series } from './series-terms.ts'

/** Positions that are weighed: `count` of them, `step` apart, the first at `from` steps from where a stage's usual demand is met. */
export type Grid = { readonly from: number; readonly count: number; readonly step: number }
/**
 * E[h (y − D) + before(y − D)] for every point y of the grid: the expense that a stage with echelon position y will see
 * when what is ordered now has come. `before` gives the curve of the stages after it by place on the grid.
 */
export const lookAhead = (
  grid: Grid,
  points: DemandPoints,
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

/** Positions wide enough for all that demand may do, and for the levels that are set. */
export const gridOf = ({ stages, demand }: Series, set: readonly number[] | null, step: number): Grid => {
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
