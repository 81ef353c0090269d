export { basket, pricedBasket } from './basket.ts'
export { type BookLine, bookLine, price, pricingContract } from './endpoints.ts'
export { exclusiveGroup, itemTerms, priceBook, priceBookHead, pricingTerms, taxRule } from './price-book.ts'
export { promotion } from './promotion.ts'
