import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const deadLetter = z.object({
  reaction: z.string(),
  message: z.number().int(),
  topic: z.string(),
  key: z.string(),
  payload: z.record(z.string(), z.unknown()),
  at: z.string(),
  tries: z.number().int(),
  error: z.string(),
  deadAt: z.string(),
})
export type DeadLetter = z.infer<typeof deadLetter>

const oddFact = z.object({
  id: z.number().int(),
  register: z.string(),
  reason: z.string(),
  says: z.string(),
  body: z.unknown(),
  receivedAt: z.string(),
})
export type OddFactView = z.infer<typeof oddFact>

const tillState = z.object({
  register: z.string(),
  code: z.string(),
  place: z.string(),
  seq: z.number().int(),
  number: z.number().int(),
  at: z.string().nullable(),
})
export type TillState = z.infer<typeof tillState>

const manage = contract.meta({ permission: 'relay.manage' })
const letter = z.object({ reaction: z.string(), message: z.coerce.number().int() })

/** What whoever keeps the system running needs to see and to settle. */
export const watchContract = {
  /** Messages a reaction has given up on. */
  deadLetters: manage.route({ method: 'GET', path: '/watch/dead-letters' }).output(z.array(deadLetter)),
  /** Gives a dead letter another round of tries. */
  revive: manage
    .route({ method: 'POST', path: '/watch/dead-letters/{reaction}/{message}/revive' })
    .input(letter)
    .output(letter)
    .errors(refusals('letter-unknown')),
  /** Lets a dead letter go: a person has dealt with it otherwise. */
  letGo: manage
    .route({ method: 'POST', path: '/watch/dead-letters/{reaction}/{message}/let-go' })
    .input(letter)
    .output(letter)
    .errors(refusals('letter-unknown')),
  /** What tills sent that could not be taken in. */
  oddFacts: manage.route({ method: 'GET', path: '/watch/odd-facts' }).output(z.array(oddFact)),
  settleOddFact: manage
    .route({ method: 'POST', path: '/watch/odd-facts/{id}/settle' })
    .input(z.object({ id: z.coerce.number().int() }))
    .output(z.object({ id: z.number().int() }))
    .errors(refusals('odd-fact-unknown')),
  /** Where each register's chain stands and when it was last heard of. */
  tills: manage.route({ method: 'GET', path: '/watch/tills' }).output(z.array(tillState)),
}
