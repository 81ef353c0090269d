import type { Odds } from '../odds/count-odds.ts'
import { chooseOrder, emptyChoice } from './choose-order.ts'
import { emptyAhead } from './look-ahead.ts'
import type { OrderTerms } from './order-terms.ts'
import type { Profile } from './plan-place.ts'

/** Goods that stand for many: level and surplus, how they are ordered, and what they are weighed by without urgency. */
export type Typical = {
  readonly level: number
  readonly surplus: number
  readonly profile: Profile
  readonly worth: number
  readonly terms: OrderTerms
}

const HALVINGS = 9
const MOST = 8

/** The part of the demand that is met in the long run with this urgency, over all the goods together. */
export const expectedFill = (odds: Odds, goods: readonly Typical[], urgency: number): number => {
  let demand = 0
  let lost = 0
  const choice = emptyChoice()
  for (const { level, surplus, profile, worth, terms } of goods) {
    const { covers } = profile.ahead
    const ahead = emptyAhead(covers[0])
    for (let i = 0; i <= covers.length; i += 1) {
      ahead.mean[i] = level * profile.ahead.mean[i]!
      ahead.surplus[i] = surplus * profile.ahead.surplus[i]! + profile.late[i]!
    }
    const eager = { ...terms, miss: terms.miss + urgency * worth }
    chooseOrder(odds, ahead, eager, ahead.mean[0]! * 0.5, choice)
    const { weeks } = choice.cycle
    if (choice.units === 0 || weeks === 0) continue
    const last = covers.indexOf(weeks) + 1
    const asked = ahead.mean[last]! - ahead.mean[0]!
    demand += asked
    lost += Math.min(asked, choice.cycle.lost)
  }
  return demand > 0 ? 1 - lost / demand : 1
}

/**
 * How much a lost unit must weigh beyond its margin, as a part of its worth, so that goods like these meet the part
 * `fill` of their demand. 0 where their margins alone see to it.
 */
export const settleUrgency = (odds: Odds, goods: readonly Typical[], fill: number): number => {
  if (goods.length === 0 || expectedFill(odds, goods, 0) >= fill) return 0
  let low = 0
  let high = MOST
  for (let n = 0; n < HALVINGS; n += 1) {
    const middle = (low + high) / 2
    if (expectedFill(odds, goods, middle) >= fill) high = middle
    else low = middle
  }
  return high
}
