export { checkFact } from './check-fact.ts'
export {
  type ChainHead,
  type CloseSaleRefusal,
  type ClosingSale,
  closeSale,
  type SoldDetail,
} from './close-sale.ts'
export { pointsBack, pointsOf } from './points-of.ts'
export { entryOfSale } from './postings-of-sale.ts'
export { type Receipt, type ReceiptFrame, type ReceiptRow, receiptName, receiptOf } from './receipt.ts'
export {
  type Hmac,
  readReceiptLink,
  receiptSecretOf,
  saleInReceiptLink,
  signReceiptLink,
} from './receipt-link.ts'
export { receiptPage } from './receipt-page.ts'
export { receiptSlip } from './receipt-slip.ts'
export { type Return, type ReturnRefusal, returnLine } from './return-line.ts'
export type { SaleFact, SaleLine, SaleTender, TenderKind } from './sale-fact.ts'
export { digestOf, FIRST_DIGEST, type Sha256, sealFact } from './seal-fact.ts'
export { type Voiding, type VoidRefusal, voidSale } from './void-sale.ts'
