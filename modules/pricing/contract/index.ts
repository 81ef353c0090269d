export { exclusiveGroup, itemTerms, priceBook, priceBookHead, pricingTerms, taxRule } from './price-book.ts'
export { promotion } from './promotion.ts'
