export { allowanceLeft, grantedIn } from './allowance.ts'
export type { Basket, BasketLine, PricedBasket, PricedLine, TaxTotal, Why } from './basket.ts'
export { cashRounding } from './cash-rounding.ts'
export { type BookRefusal, checkPriceBook } from './check-price-book.ts'
export { faultOfPromotion } from './check-promotion.ts'
export { choosePrice, groupsOf, MEMBERS } from './choose-price.ts'
export { type BookChanges, compareBooks, type PriceChange, type PromotionChange } from './compare-books.ts'
export { explainPromotion, type NameOf } from './explain-promotion.ts'
export { couponCode, type OpenPriceBook, openPriceBook, openPriceBookOver } from './open-price-book.ts'
export { PRICING_RULES, type PricingRefusal, priceBasket } from './price-basket.ts'
export type {
  CashPolicy,
  ExclusiveGroup,
  ItemTerms,
  Language,
  PriceBook,
  PriceBookHead,
  PriceStep,
  RoundingPolicy,
} from './price-book.ts'
export {
  type Action,
  type Budget,
  type Condition,
  type Cut,
  type LadderCut,
  type Limits,
  type Promotion,
  type Target,
  targetsOf,
} from './promotion.ts'
export type { AllowanceLeft } from './reach.ts'
export { isPriceCause, refundLine, type SoldLine } from './refund-line.ts'
export { type Fraction, ruleOn, type TaxRule, taxOn, taxWithin } from './tax.ts'
export { INDONESIAN_TAXES } from './tax-indonesia.ts'
export { taxTotals } from './tax-totals.ts'
export { whyText } from './why-text.ts'
