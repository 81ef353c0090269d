import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const whole = z.number().int()

/** What a till may do alone, and how careful it is when nobody touches it. */
export const tillTerms = z.object({
  /** Hours after which a till opens no shift with a price book it could not refresh. */
  bookAgeHours: whole.min(1).max(720),
  /** Price cuts of more per cent, and returns worth more minor units, need a manager. */
  overridePercent: whole.min(0).max(100),
  returnLimit: whole.min(0).max(Number.MAX_SAFE_INTEGER),
  /** Minutes without a touch after which every till asks for the PIN again; 0 leaves it to each till. */
  lockMinutes: whole.min(0).max(120),
})
export type TillTerms = z.infer<typeof tillTerms>

const kept = tillTerms.extend({
  /** Null for the company: what holds wherever a place has none of its own. */
  place: z.uuid().nullable(),
  /** As the editor saw it; 0 where nothing was set yet. */
  version: whole.nonnegative(),
})
export type KeptTerms = z.infer<typeof kept>

const manage = contract.meta({ permission: 'company.write' })

export const termsContract = {
  /** The company's first, then those of the places that differ from it. */
  list: manage.route({ method: 'GET', path: '/till-terms' }).output(z.array(kept)),
  save: manage
    .route({ method: 'PUT', path: '/till-terms' })
    .input(kept)
    .output(kept)
    .errors(refusals('changed-meanwhile', 'place-unknown')),
  /** A place follows the company again; repeating is harmless. */
  drop: manage
    .route({ method: 'DELETE', path: '/till-terms/{place}' })
    .input(z.object({ place: z.uuid() }))
    .output(z.object({ place: z.string() })),
}
