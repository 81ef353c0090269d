import type { Odds } from '../odds/count-odds.ts'
import type { LineBasis } from './line-basis.ts'
import { profileOf } from './plan-place.ts'
import { weighWeeks } from './weigh-cycle.ts'

/** What a quantity would do until the next order; units, days and minor units of money rounded once. */
export type Judged = {
  /** Units expected to be asked for in vain. */
  readonly lost: number
  /** The margin they would have earned, minor units. */
  readonly lostMargin: number
  /** What holding the goods costs, minor units. */
  readonly holding: number
  /** What is expected to run out of life, minor units. */
  readonly waste: number
  /** What the line itself costs, minor units. */
  readonly handling: number
  readonly all: number
}

/** Company figures an edit is judged by: thousandths a year, minor units a line. */
export type JudgedBy = { readonly holding: number; readonly line: number; readonly lifeDays: number | null }

/**
 * What ordering `thousandths` of a base unit instead of what was proposed would do, over the time the proposal was to last: by the same
 * rule that made the proposal, so that the proposal itself is judged alike.
 */
export const judgeEdit = (odds: Odds, basis: LineBasis, by: JudgedBy, thousandths: number): Judged => {
  const profile = profileOf(basis.lead / 7, basis.leadSpread / 7, 1 / 7, [])
  const { covers, mean, surplus } = profile.ahead
  const level = basis.level / 1000
  const ahead = {
    covers,
    mean: mean.map(m => m * level),
    surplus: surplus.map((s, i) => (s * basis.surplus) / 1000 + profile.late[i]!),
  }
  const units = thousandths / 1000
  const position = Math.max(0, basis.position) / 1000
  const missing = odds.lost(ahead.mean[0]!, ahead.surplus[0]!, position)
  const terms = {
    ...{ keep: (basis.unitWorth * by.holding) / 1000 / 52, miss: basis.unitMargin, line: by.line, pack: 1, least: 0 },
    ...{ most: Number.POSITIVE_INFINITY, waste: basis.unitWorth },
    life: by.lifeDays === null ? Number.POSITIVE_INFINITY : by.lifeDays / 7,
  }
  const cycle = weighWeeks(odds, ahead, terms, position + missing + units, units, Math.max(1, basis.coverDays / 7))
  const [lostMargin, holding] = [Math.round(cycle.lost * terms.miss), Math.round(cycle.held * terms.keep)]
  const waste = Math.round(cycle.wasted * terms.waste)
  const handling = units > 0 ? by.line : 0
  return { lost: cycle.lost, lostMargin, holding, waste, handling, all: lostMargin + holding + waste + handling }
}
