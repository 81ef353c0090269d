import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const till = contract.meta({ permission: 'sync.till' })
const kind = z.enum(['points', 'gift', 'credit'])
const amount = z.number().int().positive().max(1_000_000_000_000)

export const rewardsContract = {
  /**
   * Sets points, gift value or store credit aside for a sale that is being paid; let go by itself after 15 minutes. The
   * tender that spends it names the hold: `ref` is its id, and for a gift card `<card>/<hold>`.
   */
  hold: till
    .route({ method: 'POST', path: '/rewards/holds' })
    .input(z.object({ id: z.uuid(), kind, holder: z.uuid(), amount, ref: z.string().min(1).max(80) }))
    .output(z.object({ id: z.string() }))
    .errors(refusals('not-enough')),
  /** Lets go of what was set aside for a sale that was given up. */
  release: till
    .route({ method: 'POST', path: '/rewards/holds/{id}/release' })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ id: z.string() })),
  /** Points and store credit of a member: what there is and what is free. */
  member: till
    .route({ method: 'GET', path: '/rewards/members/{party}' })
    .input(z.object({ party: z.uuid() }))
    .output(
      z.object({
        party: z.string(),
        points: z.number().int(),
        free: z.number().int(),
        credit: z.number().int(),
        creditFree: z.number().int(),
      }),
    ),
  /** A gift card by the number on it. */
  gift: till
    .route({ method: 'POST', path: '/rewards/gifts/find' })
    .input(z.object({ number: z.string().min(16).max(30) }))
    .output(z.object({ id: z.string(), lastDigits: z.string(), amount: z.number().int(), free: z.number().int() }))
    .errors(refusals('gift-unknown', 'gift-blocked')),
  /** Issues a card with value; the number is told once. */
  issueGift: contract
    .route({ method: 'POST', path: '/rewards/gifts' })
    .meta({ permission: 'rewards.adjust' })
    .input(
      z.object({
        id: z.uuid(),
        amount,
        day: z.iso.date(),
        against: z.enum(['receivable', 'expense']),
        reason: z.string().min(3).max(200),
      }),
    )
    .output(z.object({ id: z.string(), number: z.string().nullable(), amount: z.number().int() })),
}
