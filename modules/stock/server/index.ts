export { listStock } from './list-stock.ts'
export { moveStock, type StockDocument } from './move-stock.ts'
export { type OnHand, onHand, onHandAt } from './read-stock.ts'
export { stockRouter } from './router.ts'
