import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Moment } from '#kernel/moment.ts'
import { applyPromotions } from './apply-promotions.ts'
import type { Basket, PricedBasket, PricedLine } from './basket.ts'
import { linesInTargets } from './index-targets.ts'
import { judgeCoupons } from './judge-coupons.ts'
import { couponCode, type OpenPriceBook } from './open-price-book.ts'
import type { AllowanceLeft, Reach } from './reach.ts'
import { type LineRefusal, startLines } from './start-lines.ts'
import { type Taxed, type TaxRefusal, taxLines } from './tax-lines.ts'
import { costOf, type WorkLine } from './work-line.ts'

/** Version of these rules; a sale names it beside the book. It rises when any basket would be priced otherwise. */
export const PRICING_RULES = '1'

export type PricingRefusal = LineRefusal | TaxRefusal | 'price-book-not-valid'

const NOTHING_LEFT: AllowanceLeft = new Map()

/** `2026-11-23T10:00:00Z` and `2026-11-23T10:00:00.000Z` are one instant; texts compare once both carry milliseconds. */
const inMillis = (instant: string) => (instant.length === 20 ? `${instant.slice(0, 19)}.000Z` : instant)

const isValid = ({ head }: OpenPriceBook, now: Moment) =>
  inMillis(head.validFrom) <= inMillis(now.instant) &&
  (head.validTo === null || inMillis(now.instant) < inMillis(head.validTo))

const finish = (line: WorkLine, tax: number, taxOnTop: boolean): PricedLine => ({
  id: line.line.id,
  item: line.line.item,
  qty: line.line.qty,
  unitPrice: line.unitPrice,
  gross: line.gross,
  discount: line.discount,
  net: costOf(line) + (taxOnTop ? tax : 0),
  taxClass: line.terms.taxClass,
  tax,
  why: line.why,
})

const total = (basket: Basket, reach: Reach, taxed: Taxed, coupons: PricedBasket['coupons']): PricedBasket => {
  const { head } = reach.book
  const priced = new Map(
    reach.lines.map((line, n) => [line.line.id, finish(line, taxed.lines[n]!, !head.pricesIncludeTax)]),
  )
  const lines = basket.lines.map(line => priced.get(line.id)!)
  return {
    book: head.id,
    lines,
    taxes: taxed.totals,
    discount: lines.reduce((sum, line) => sum + line.discount, 0),
    total: lines.reduce((sum, line) => sum + line.net, 0),
    coupons,
  }
}

/**
 * Prices a whole basket: unit prices, promotions, tax, reasons. Pure and independent of the order of the lines, so till,
 * shop and server get the same bytes. `left` is what budgeted promotions may still give at this register (see
 * `allowanceLeft`); without it they give nothing. To check a sale again, pass what it was granted (`grantedIn`).
 */
export const priceBasket = (
  basket: Basket,
  book: OpenPriceBook,
  now: Moment,
  left: AllowanceLeft = NOTHING_LEFT,
): Answer<PricedBasket, PricingRefusal> => {
  if (!isValid(book, now))
    return refused(
      'price-book-not-valid',
      `Price book ${book.head.number} is not valid at ${now.instant}; fetch the book that is.`,
    )
  const started = startLines(basket, book)
  if (!started.ok) return started
  const lines = started.value
  const inTargets = linesInTargets(
    book.targets,
    lines.map(line => line.terms),
  )
  const coupons = new Set(basket.coupons.map(couponCode))
  const reach: Reach = { book, basket, now, coupons, lines, inTargets, left }
  const outcomes = applyPromotions(reach)
  const taxed = taxLines(lines, book, now.day)
  return taxed.ok ? done(total(basket, reach, taxed.value, judgeCoupons(reach, outcomes))) : taxed
}
