export { type DayFigures, type SaleSummary, saleSummary, salesContract } from './endpoints.ts'
export { type SaleFactText, saleFact } from './sale-fact.ts'
