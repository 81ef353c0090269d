export { boughtByCustomers } from './bought-by-customers.ts'
export { briefSales } from './brief-sales.ts'
export { type CommitSalesOptions, commitSales, type SaleAnswer } from './commit-sales.ts'
export { dayFigures } from './day-figures.ts'
export {
  type ImportProgress,
  type ImportRefusal,
  type ImportSummary,
  type ImportWish,
  importSales,
  ONLINE_RETAIL,
  type PastTender,
  readColumns,
  type SourceShape,
  saySummary,
  writeListed,
} from './import/index.ts'
export { lastSaleOfPiece } from './last-sale-of-piece.ts'
export { lotsOfSales, piecesOfSales } from './lots-of-sales.ts'
export {
  askReceiptMail,
  type MailWish,
  type PostOffice,
  receiptMailsOf,
  sendReceiptMail,
  waitingReceiptMails,
} from './mail-receipt.ts'
export { linkOfSale, type ReceiptWish, readReceipt, receiptSecret } from './read-receipt.ts'
export { findSale, listSales, type Returnable } from './read-sales.ts'
export { readShiftReport, type ServerShiftReport } from './read-shift-report.ts'
export { salesRouter } from './router.ts'
export { type LinkedReceipt, receiptHtml, receiptPdf, type ShownReceipt, showReceipt } from './show-receipt.ts'
export { spentByCustomers } from './spent-by-customers.ts'
