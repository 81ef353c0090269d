import { z } from 'zod'

/** Ways to pay online. Which are offered depends on the provider that is set up. */
export const PAY_WAYS = ['qris', 'bank-transfer', 'card', 'e-wallet'] as const

export const payInput = z.object({
  /** Of the attempt: made by the customer's device. */
  id: z.uuid(),
  way: z.enum(PAY_WAYS),
  /** For a transfer: the bank whose virtual account is wanted. */
  bank: z.enum(['bca', 'bni', 'bri', 'mandiri', 'permata']).optional(),
  /** Path of the shop to which a redirect comes back. */
  returnTo: z
    .string()
    .regex(/^\/[A-Za-z0-9/_-]*$/)
    .max(200)
    .default('/'),
})
export type PayInput = z.infer<typeof payInput>

export const paymentSeen = z.object({
  id: z.string(),
  way: z.enum([...PAY_WAYS, 'in-shop']),
  state: z.enum(['pending', 'authorised', 'captured', 'failed', 'expired', 'cancelled']),
  amount: z.number().int(),
  refunded: z.number().int(),
  at: z.string(),
  expiresAt: z.string().nullable(),
  /** What the customer does next; only what belongs to the way is set. */
  qr: z.string().nullable(),
  account: z.object({ bank: z.string(), number: z.string() }).nullable(),
  redirect: z.string().nullable(),
  /** The provider's name; a simulator says so. */
  provider: z.string(),
  simulated: z.boolean(),
})
export type PaymentSeen = z.infer<typeof paymentSeen>
