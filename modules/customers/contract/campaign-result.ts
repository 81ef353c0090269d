import { z } from 'zod'

const instant = z
  .date()
  .transform(date => date.toISOString())
  .pipe(z.iso.datetime())
const count = z.number().int()
const group = { customers: count, buyers: count, mean: count }

/** What a campaign brought, in minor units of margin a customer. */
export const campaignResult = z.object({
  /** When the last purchase counts; `over` once that is past. */
  ends: instant,
  over: z.boolean(),
  /** The next instant at which a variant may be called the winner. */
  nextLook: instant.nullable(),
  winner: z.string().nullable(),
  /** Lines of sales whose cost nobody knows: they count as if they had cost nothing. */
  uncosted: count,
  holdOut: z.object(group).nullable(),
  arms: z.array(
    z.object({
      ...{ arm: z.string(), ...group },
      word: z.enum(['no-hold-out', 'too-few', 'not-shown', 'gain', 'loss']),
      /** A customer; `total` for all who got this variant. */
      interval: z.object({ lift: count, low: count, high: count, total: count }).nullable(),
    }),
  ),
})
export type CampaignResult = z.input<typeof campaignResult>
