export { booksForTill, readSegments, type TillBook } from './book-for-till.ts'
export { draftPriceBook, listExclusiveGroups } from './draft-price-book.ts'
export { type Grant, grantedBy, noteGrants } from './note-grants.ts'
export { type BookShelf, openBookShelf } from './open-book-shelf.ts'
export {
  type PriceBookDraft,
  type PublishedBook,
  type PublishRefusal,
  publishPriceBook,
} from './publish-price-book.ts'
export {
  type BookLine,
  listPriceBooks,
  openBookForItems,
  priceBookAt,
  readBookHead,
  readPriceBook,
} from './read-price-book.ts'
export { type Policy, readRoundingPolicy, saveRoundingPolicy } from './rounding-policy.ts'
export { pricingRouter } from './router.ts'
export { listPrices, type Price, removePrices, savePrices } from './save-prices.ts'
export { type KeptPromotion, listPromotions, saveExclusiveGroups, savePromotion } from './save-promotions.ts'
export { type Simulated, simulateBasket } from './simulate-basket.ts'
