import type { Moment } from '#kernel/moment.ts'
import { couponCode } from './open-price-book.ts'
import type { Condition, Promotion, Target } from './promotion.ts'
import { linesOf, type Reach } from './reach.ts'
import { costOf } from './work-line.ts'

/** True on the days and at the places where the promotion runs at all. */
export const runsHere = (promotion: Promotion, place: string, now: Moment): boolean =>
  (promotion.from === null || promotion.from <= now.day) &&
  (promotion.to === null || now.day <= promotion.to) &&
  (promotion.places === null || promotion.places.includes(place))

const isHappyHour = (hours: Extract<Condition, { kind: 'happy-hour' }>, { weekday, minute }: Moment): boolean => {
  const { weekdays, from, to } = hours
  if (from <= to) return weekdays.includes(weekday) && from <= minute && minute < to
  const yesterday = weekday === 1 ? 7 : weekday - 1
  return (weekdays.includes(weekday) && from <= minute) || (weekdays.includes(yesterday) && minute < to)
}

/** What the target goods cost now, promotions so far taken off; goods closed to promotions count too. */
export const spentOn = (reach: Reach, target: Target): number =>
  linesOf(reach, target).reduce((sum, n) => sum + costOf(reach.lines[n]!), 0)

export const quantityOf = (reach: Reach, target: Target): number =>
  linesOf(reach, target).reduce((sum, n) => sum + reach.lines[n]!.line.qty, 0)

const holds = (condition: Condition, reach: Reach): boolean => {
  switch (condition.kind) {
    case 'happy-hour':
      return isHappyHour(condition, reach.now)
    case 'coupon':
      return condition.codes.some(code => reach.coupons.has(couponCode(code)))
    case 'member':
      return reach.basket.member
    case 'group':
      return reach.basket.group !== null && condition.groups.includes(reach.basket.group)
    case 'spend':
      return spentOn(reach, condition.target) >= condition.atLeast
    case 'quantity':
      return quantityOf(reach, condition.target) >= condition.atLeast
  }
}

export const conditionsHold = (promotion: Promotion, reach: Reach): boolean =>
  promotion.when.every(condition => holds(condition, reach))
