import { accountsContract } from './accounts.ts'
import { consumerContract } from './consumer/index.ts'
import { invoicesContract } from './invoices.ts'
import { ordersContract } from './orders.ts'
import { receivablesContract } from './receivables.ts'
import { specialContract } from './special.ts'
import { standingContract } from './standing.ts'

export { type AccountInput, type AccountRow, type AccountView, accountInput } from './accounts.ts'
export {
  type DeliveryAddress,
  type OrderSeen,
  PAY_WAYS,
  type ParcelWork,
  type PayInput,
  type PaymentSeen,
  type Placed,
  type PlaceInput,
  type PromiseOption,
  placeInput,
  type Quoted,
  type QuoteInput,
  quoteInput,
  type WayInput,
  wayInput,
} from './consumer/index.ts'
export type { InvoiceView } from './invoices.ts'
export {
  type ChangeSet,
  changeSet,
  type LineInput,
  type OrderInput,
  type OrderLineView,
  type OrderRow,
  type OrderView,
  orderInput,
} from './orders.ts'
export type { Owing } from './receivables.ts'
export type { Special, SpecialInput, SpecialOffer } from './special.ts'
export {
  type StandingException,
  type StandingInput,
  type StandingRow,
  type StandingView,
  standingInput,
} from './standing.ts'

export const wholesaleContract = {
  ...accountsContract,
  ...ordersContract,
  ...receivablesContract,
  ...invoicesContract,
  ...standingContract,
  ...consumerContract,
  ...specialContract,
}
