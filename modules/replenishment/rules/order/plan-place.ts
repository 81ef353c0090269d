import type { Odds } from '../odds/count-odds.ts'
import { chooseOrder, emptyChoice } from './choose-order.ts'
import { type Ahead, emptyAhead, lookAhead } from './look-ahead.ts'
import type { OrderTerms } from './order-terms.ts'

/** How demand goes on from today for goods that are ordered alike: what one unit of level becomes. */
export type Profile = {
  /** Per unit of level; `surplus` per unit of a level's own, and what the spread of the lead time adds. */
  readonly ahead: Ahead
  readonly late: Float64Array
  readonly lead: number
}

/**
 * A profile: `lifts` tells how many times its level each of the coming weeks sells; later weeks are plain. `lead`,
 * `leadSpread` and `gap` (until one may order again) are in weeks.
 */
export const profileOf = (lead: number, leadSpread: number, gap: number, lifts: readonly number[]): Profile => {
  const ahead = emptyAhead(gap)
  const at = (week: number, into: { mean: number; surplus: number }) => {
    into.mean = lifts[week] ?? 1
    into.surplus = 1
  }
  lookAhead(ahead, lead, 0, lifts.length + 1, at)
  const sure = Float64Array.from(ahead.surplus)
  lookAhead(ahead, lead, leadSpread, lifts.length + 1, at)
  const late = ahead.surplus.map((all, i) => all - sure[i]!)
  ahead.surplus.set(sure)
  return { ahead, late, lead }
}

/** The goods of one place in columns, position n for each; units are base units, expenses minor units. */
export type PlaceGoods = {
  readonly count: number
  readonly level: Float32Array
  readonly surplus: Float32Array
  /** On hand, on its way and ordered, less what is held. */
  readonly position: Float64Array
  /** Which profile; below 0: not planned today. */
  readonly profile: Int16Array
  readonly worth: Float64Array
  readonly margin: Float64Array
  readonly pack: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  /** Weeks on the shelf; Infinity where it keeps. */
  readonly life: Float64Array
  /** What a lost unit weighs beyond its margin, as a part of its worth: it makes the service. */
  readonly urgency: Float64Array
}

/** What every line of a place is weighed by. */
export type PlaceExpenses = { readonly line: number; readonly holdingWeekly: number }

/** A proposed line: position n, units, and what it was weighed from. */
export type PlannedLine = {
  readonly n: number
  readonly units: number
  readonly weeks: number
  readonly lostNow: number
  readonly lostWith: number
  readonly held: number
  readonly wasted: number
  readonly expense: number
  readonly weekly: number
}

export type PlaceTotals = { series: number; demand: number; lost: number }

const scaled = (from: Profile, level: number, own: number, into: Ahead) => {
  const { mean, surplus } = from.ahead
  for (let i = 0; i < mean.length; i += 1) {
    into.mean[i] = level * mean[i]!
    into.surplus[i] = own * surplus[i]! + from.late[i]!
  }
}

/** The terms of the goods at position n. */
export const termsOf = (goods: PlaceGoods, n: number, { line, holdingWeekly }: PlaceExpenses): OrderTerms => ({
  keep: goods.worth[n]! * holdingWeekly,
  miss: goods.margin[n]! + goods.urgency[n]! * goods.worth[n]!,
  line,
  pack: goods.pack[n]!,
  least: goods.least[n]!,
  most: goods.most[n]!,
  life: goods.life[n]!,
  waste: goods.worth[n]!,
})

/**
 * Plans one place: every item whose turn it is, each weighed on its own. A line comes out where ordering now is cheaper
 * than ordering at the next occasion; `totals` counts what was looked at.
 */
export const planPlace = (
  odds: Odds,
  profiles: readonly Profile[],
  goods: PlaceGoods,
  expenses: PlaceExpenses,
  totals: PlaceTotals,
): PlannedLine[] => {
  const out: PlannedLine[] = []
  const choice = emptyChoice()
  const rooms = profiles.map(profile => ({
    covers: profile.ahead.covers,
    mean: new Float64Array(profile.ahead.mean.length),
    surplus: new Float64Array(profile.ahead.mean.length),
  }))
  for (let n = 0; n < goods.count; n += 1) {
    const level = goods.level[n]!
    const which = goods.profile[n]!
    if (which < 0 || level <= 0) continue
    totals.series += 1
    const profile = profiles[which]!
    const { mean, surplus } = profile.ahead
    const position = goods.position[n]!
    const until = level * mean[1]!
    totals.demand += until
    const missing = odds.lost(until, goods.surplus[n]! * surplus[1]! + profile.late[1]!, position)
    totals.lost += missing
    if (missing <= 0.002 * until && missing * goods.worth[n]! * (1 + goods.urgency[n]!) <= 0.01 * expenses.line)
      continue
    const room = rooms[which]!
    scaled(profile, level, goods.surplus[n]!, room)
    chooseOrder(odds, room, termsOf(goods, n, expenses), position, choice)
    if (choice.units === 0) continue
    const { cycle } = choice
    out.push({
      ...{ n, units: choice.units, weeks: cycle.weeks, lostNow: missing, lostWith: cycle.lost },
      ...{ held: cycle.held, wasted: cycle.wasted, expense: cycle.expense, weekly: choice.weekly },
    })
  }
  return out
}
