import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const endpoint = z.url().max(1000)

/** Urgent work told on a phone that sleeps: a person's own choice, for the browser they hold. */
export const pushEndpoints = {
  /** The key of this installation that browsers subscribe with (RFC 8292), in base64url. */
  key: contract.route({ method: 'GET', path: '/notify/push/key' }).output(z.object({ key: z.string() })),
  keep: contract
    .route({ method: 'PUT', path: '/notify/push' })
    .input(
      z.object({
        ...{ endpoint, language: z.enum(['id', 'en']) },
        p256dh: z.string().regex(/^[\w-]{87}=?$/),
        auth: z.string().regex(/^[\w-]{22}(==)?$/),
      }),
    )
    .output(z.object({ endpoint: z.string() }))
    .errors(refusals('users-only', 'push-address')),
  end: contract
    .route({ method: 'POST', path: '/notify/push/end' })
    .input(z.object({ endpoint }))
    .output(z.object({ endpoint: z.string() })),
}
