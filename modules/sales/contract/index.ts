export { type DayFigures, type SaleBrief, type SaleSummary, saleSummary, salesContract } from './endpoints.ts'
export { type SaleFactText, saleFact } from './sale-fact.ts'
