import { invoicesContract } from './invoices.ts'
import { ordersContract } from './orders.ts'
import { receivingContract } from './receiving.ts'
import { termsContract } from './terms.ts'

export type { CreditInput, InvoiceInput, InvoiceRow, OpenLine } from './invoices.ts'
export type { OrderInput, OrderLineView, OrderRow, OrderStep, OrderView } from './orders.ts'
export type {
  Expected,
  ExpectedLine,
  LandedInput,
  NoticeInput,
  ReceiptInput,
  ReceiptRow,
  ReturnInput,
} from './receiving.ts'
export type { AgreementInput, Policy, SupplierInput, SupplierRow } from './terms.ts'

export const purchasingContract = { ...termsContract, ...ordersContract, ...receivingContract, ...invoicesContract }
