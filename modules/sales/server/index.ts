export { type CommitSalesOptions, commitSales, type SaleAnswer } from './commit-sales.ts'
