export {
  type ImportProgress,
  type ImportRefusal,
  type ImportWish,
  importSales,
} from './import-sales.ts'
export type { PastTender } from './make-sale.ts'
export { saySummary } from './say-summary.ts'
export { ONLINE_RETAIL, readColumns, type SourceShape } from './source-shape.ts'
export type { ImportSummary } from './sum-up.ts'
export { writeListed } from './write-listed.ts'
