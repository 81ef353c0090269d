import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { basketLine } from './basket.ts'
import { orderSeen } from './order-seen.ts'
import { payInput, paymentSeen } from './paying.ts'

const open = contract.meta({ public: true })
const token = z.string().min(20).max(80)
const linked = ['link-unknown', 'too-many-tries'] as const

export const linkContract = {
  link: {
    /** An order by its secret link: lines, parcels with their promises, payments, what has happened, what may be done. */
    order: open
      .route({ method: 'GET', path: '/checkout/orders/{token}' })
      .input(z.object({ token }))
      .output(orderSeen)
      .errors(refusals(...linked)),
    /** Starts a payment of what is due. Once by its id; asking again gives the same payment as it stands. */
    pay: open
      .route({ method: 'POST', path: '/checkout/orders/{token}/payments' })
      .input(payInput.extend({ token }))
      .output(paymentSeen)
      .errors(refusals(...linked, 'nothing-due', 'order-ended', 'way-not-offered', 'provider-away', 'payment-differs')),
    /** Cancels what has not been picked yet; what was paid for it goes back the way it came. */
    cancel: open
      .route({ method: 'POST', path: '/checkout/orders/{token}/cancel' })
      .input(
        z.object({
          token,
          lines: z.array(z.uuid()).max(200).optional(),
          reason: z.string().trim().max(300).default(''),
        }),
      )
      .output(orderSeen)
      .errors(refusals(...linked, 'nothing-left', 'order-state')),
    /** The customer stands in the shop: whoever hands over is told. */
    here: open
      .route({ method: 'POST', path: '/checkout/orders/{token}/here' })
      .input(z.object({ token, where: z.string().trim().max(120).default('') }))
      .output(orderSeen)
      .errors(refusals(...linked, 'nothing-ready')),
    /** Asks to bring goods back, for the money or for others; somebody answers. Once by its id. */
    askReturn: open
      .route({ method: 'POST', path: '/checkout/orders/{token}/returns' })
      .input(
        z.object({
          token,
          id: z.uuid(),
          wish: z.enum(['refund', 'exchange']),
          reason: z.enum(['broken', 'wrong-item', 'not-as-shown', 'changed-mind', 'other']),
          note: z.string().trim().max(500).default(''),
          lines: z
            .array(z.object({ line: z.uuid(), qty: z.number().int().positive() }))
            .min(1)
            .max(200),
        }),
      )
      .output(orderSeen)
      .errors(refusals(...linked, 'claim-over-received', 'claim-differs', 'not-returnable')),
    /** The customer's word about a substitute that was offered while picking. */
    answerSubstitute: open
      .route({ method: 'POST', path: '/checkout/orders/{token}/substitutes/{offer}' })
      .input(z.object({ token, offer: z.uuid(), answer: z.enum(['take', 'leave']) }))
      .output(orderSeen)
      .errors(refusals(...linked, 'offer-ended')),
    /** The lines of the order as a new basket, of what is still sold. */
    reorder: open
      .route({ method: 'POST', path: '/checkout/orders/{token}/reorder' })
      .input(z.object({ token }))
      .output(z.object({ lines: z.array(basketLine), gone: z.array(z.string()) }))
      .errors(refusals(...linked)),
    /** Orders of a member, newest first, each with its link. */
    mine: open
      .route({ method: 'POST', path: '/checkout/mine' })
      .input(z.object({ pass: z.string().max(200), limit: z.number().int().min(1).max(100).default(30) }))
      .output(
        z.array(
          z.object({
            ...{ number: z.string(), token: z.string(), stage: z.string(), total: z.number().int() },
            ...{ currency: z.string(), placedAt: z.string(), lines: z.number().int(), first: z.string() },
          }),
        ),
      )
      .errors(refusals('pass-unknown', 'too-many-tries')),
  },
}
