import { checkoutContract } from './checkout.ts'
import { linkContract } from './link.ts'

export { type DeliveryAddress, type PromiseOption, type WayInput, wayInput } from './basket.ts'
export type { OrderSeen } from './order-seen.ts'
export { PAY_WAYS, type PayInput, type PaymentSeen } from './paying.ts'
export { type Placed, type PlaceInput, placeInput, type Quoted, type QuoteInput, quoteInput } from './placing.ts'

/** What the public asks: without sign-in, by secret link. */
export const consumerContract = { ...checkoutContract, ...linkContract }
