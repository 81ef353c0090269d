import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

export const rewardsContract = {
  /** Sets a member's points aside for a sale that is being paid; they are let go by themselves after 15 minutes. */
  hold: contract
    .route({ method: 'POST', path: '/rewards/holds' })
    .meta({ permission: 'sync.till' })
    .input(
      z.object({ id: z.uuid(), party: z.uuid(), points: z.number().int().positive(), ref: z.string().min(1).max(80) }),
    )
    .output(z.object({ id: z.string() }))
    .errors(refusals('not-enough')),
  /** Lets go of points set aside for a sale that was given up. */
  release: contract
    .route({ method: 'POST', path: '/rewards/holds/{id}/release' })
    .meta({ permission: 'sync.till' })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ id: z.string() })),
  member: contract
    .route({ method: 'GET', path: '/rewards/members/{party}' })
    .meta({ permission: 'sync.till' })
    .input(z.object({ party: z.uuid() }))
    .output(z.object({ party: z.string(), points: z.number().int(), free: z.number().int() })),
}
