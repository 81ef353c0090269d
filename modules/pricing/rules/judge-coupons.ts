import { isReached, type Outcome, type Outcomes } from './apply-promotions.ts'
import type { PricedBasket } from './basket.ts'
import { conditionsHold, runsHere } from './check-conditions.ts'
import { couponCode } from './open-price-book.ts'
import type { Reach } from './reach.ts'
import { say } from './words.ts'

const REASON = {
  used: 'coupon-used',
  spent: 'coupon-spent',
  nothing: 'coupon-nothing',
  unmet: 'coupon-unmet',
  'not-now': 'coupon-not-now',
} as const

/** Best news first: one code may open several promotions. */
const ORDER: readonly Outcome[] = ['used', 'spent', 'nothing', 'unmet', 'not-now']

/** Why a promotion that was not noted gave nothing: its goods are not there, or it lost to another in its group. */
const whenPassedOver = (n: number, reach: Reach): Outcome => {
  const promotion = reach.book.promotions[n]!
  if (!runsHere(promotion, reach.basket.place, reach.now)) return 'not-now'
  return isReached(promotion, reach) && conditionsHold(promotion, reach) ? 'nothing' : 'unmet'
}

/** Each coupon once, as typed first, with what became of it. */
export const judgeCoupons = (reach: Reach, outcomes: Outcomes): PricedBasket['coupons'] => {
  const { book, basket } = reach
  const first = new Map(basket.coupons.map(typed => [couponCode(typed), typed] as const).reverse())
  const typedOnce = basket.coupons.filter(typed => first.get(couponCode(typed)) === typed)
  return [...new Set(typedOnce)].map(code => {
    const opened = book.coupons.get(couponCode(code))
    if (!opened) return { code, used: false, reason: say('coupon-unknown', book.head.language) }
    const seen = new Set(opened.map(n => outcomes.get(n) ?? whenPassedOver(n, reach)))
    const outcome = ORDER.find(one => seen.has(one))!
    return { code, used: outcome === 'used', reason: say(REASON[outcome], book.head.language) }
  })
}
