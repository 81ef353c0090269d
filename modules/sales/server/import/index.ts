export { type ImportProgress, type ImportRefusal, type ImportWish, importSales } from './import-sales.ts'
export { ONLINE_RETAIL, readColumns, type SourceShape } from './source-shape.ts'
export type { ImportSummary } from './sum-up.ts'
