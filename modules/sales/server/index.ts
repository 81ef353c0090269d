export { type CommitSalesOptions, commitSales, type SaleAnswer } from './commit-sales.ts'
export { dayFigures } from './day-figures.ts'
export { findSale, listSales, type Returnable } from './read-sales.ts'
export { salesRouter } from './router.ts'
