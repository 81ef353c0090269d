import { checkoutContract } from './checkout.ts'
import { linkContract } from './link.ts'
import { servingContract } from './serving.ts'

export { type DeliveryAddress, type PromiseOption, type WayInput, wayInput } from './basket.ts'
export type { OrderSeen } from './order-seen.ts'
export { PAY_WAYS, type PayInput, type PaymentSeen } from './paying.ts'
export { type Placed, type PlaceInput, placeInput, type Quoted, type QuoteInput, quoteInput } from './placing.ts'

export type { ParcelWork } from './serving.ts'

/** What the public asks without sign-in and by secret link, and what the shop's people do for it. */
export const consumerContract = { ...checkoutContract, ...linkContract, ...servingContract }
