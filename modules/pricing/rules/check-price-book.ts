import { type Answer, done, refused } from '#kernel/answer.ts'
import { faultOfPromotion } from './check-promotion.ts'
import type { ItemTerms, PriceBook } from './price-book.ts'
import type { TaxRule } from './tax.ts'

export type BookRefusal =
  | 'item-twice'
  | 'price-twice'
  | 'promotion-twice'
  | 'group-twice'
  | 'tax-class-without-rule'
  | 'tax-rules-overlap'
  | 'promotion-not-sound'
  | 'book-never-valid'

/** The first key that comes again. */
const twice = (keys: Iterable<string>): string | undefined => {
  const seen = new Set<string>()
  for (const key of keys) {
    if (seen.has(key)) return key
    seen.add(key)
  }
  return undefined
}

const overlaps = (a: TaxRule, b: TaxRule) =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)

const checkTaxes = (book: PriceBook) => {
  for (const [n, rule] of book.taxes.entries())
    if (book.taxes.slice(0, n).some(other => other.taxClass === rule.taxClass && overlaps(other, rule)))
      return refused('tax-rules-overlap', `Tax class ${rule.taxClass} has two rules for one day; end the older one.`)
  const classes = new Set(book.taxes.map(rule => rule.taxClass))
  const lost = book.items.find(({ taxClass }) => !classes.has(taxClass))
  if (lost)
    return refused(
      'tax-class-without-rule',
      `Item ${lost.item} is in tax class ${lost.taxClass}, which has no rule; add the rule or correct the item.`,
    )
  return null
}

const doublePrice = ({ prices }: ItemTerms) =>
  prices.length > 1 && twice(prices.map(({ place, group, minQty }) => `${place ?? '*'} ${group ?? '*'} from ${minQty}`))

const checkItems = (book: PriceBook) => {
  const item = twice(book.items.map(terms => terms.item))
  if (item) return refused('item-twice', `Item ${item} stands in the book twice; keep one entry.`)
  for (const terms of book.items) {
    const step = doublePrice(terms)
    if (step) return refused('price-twice', `Item ${terms.item} has two prices for ${step}; keep one.`)
  }
  return null
}

const checkPromotions = (book: PriceBook) => {
  const id = twice(book.promotions.map(promotion => promotion.id))
  if (id) return refused('promotion-twice', `Promotion ${id} stands in the book twice; keep one.`)
  const group = twice(book.exclusives.map(({ name }) => name))
  if (group) return refused('group-twice', `Exclusive group ${group} stands in the book twice; keep one.`)
  const groups = new Map(book.exclusives.map(one => [one.name, one]))
  for (const promotion of book.promotions) {
    const fault = faultOfPromotion(promotion, groups)
    if (fault) return refused('promotion-not-sound', `Promotion ${promotion.name.id} (${promotion.id}): ${fault}`)
  }
  return null
}

/** What a well-formed book may still get wrong; run before a book is published, so that no till meets it. */
export const checkPriceBook = (book: PriceBook): Answer<PriceBook, BookRefusal> => {
  if (book.validTo !== null && book.validTo <= book.validFrom)
    return refused('book-never-valid', `Price book ${book.number} ends at ${book.validTo}, before it begins.`)
  return checkItems(book) ?? checkTaxes(book) ?? checkPromotions(book) ?? done(book)
}
