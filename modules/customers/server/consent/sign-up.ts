import type { Answer } from '#kernel/answer.ts'
import { done } from '#kernel/answer.ts'
import { enrolCustomer, type NewCustomer } from '#modules/party/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ConsentInput } from '../../contract/index.ts'
import { type GiveRefusal, giveConsents } from './give-consents.ts'

export type SignUp = NewCustomer & { readonly consents: Omit<ConsentInput, 'party'> }

type EnrolRefusal = Extract<Awaited<ReturnType<typeof enrolCustomer>>, { ok: false }>['refusal']

/**
 * A customer who signs up, at a checkout or a counter: known by phone or made, and what they agreed to kept with its
 * proof, in one transaction. Agreeing to nothing is fine. `made` tells whether they are new.
 */
export const signUpCustomer = async (
  tx: Tx,
  who: Who,
  now: Date,
  { consents, ...customer }: SignUp,
): Promise<Answer<{ party: string; made: boolean; given: number }, GiveRefusal | EnrolRefusal>> => {
  const enrolled = await enrolCustomer(tx, who, now, customer)
  if (!enrolled.ok) return enrolled
  const { customer: one, made } = enrolled.value
  if (consents.given.length === 0) return done({ party: one.id, made, given: 0 })
  const kept = await giveConsents(tx, who, now, { ...consents, party: one.id })
  return kept.ok ? done({ party: one.id, made, given: kept.value.given }) : kept
}
