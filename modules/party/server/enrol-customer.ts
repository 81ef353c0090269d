import { type Answer, done } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PartyCard } from '../contract/index.ts'
import { normalPhone, type PhoneRefusal } from '../rules/index.ts'
import { findCustomer } from './find-customer.ts'
import { type PartyRefusal, saveParty } from './save-party.ts'

export type NewCustomer = {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly language?: 'id' | 'en'
}

/**
 * A customer who gives a name and a phone at the till. One whose phone is known is answered as they are, made a customer
 * if they were not; `made` tells which. The id is the till's, so asking twice makes one.
 */
export const enrolCustomer = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: NewCustomer,
): Promise<Answer<{ customer: PartyCard; made: boolean }, PhoneRefusal | PartyRefusal>> => {
  const phone = normalPhone(input.phone)
  if (!phone.ok) return phone
  // Two tills that enrol one phone at once: the second waits here and finds what the first has made.
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`party.phone ${phone.value}`])
  const known = await findCustomer(tx, phone.value)
  if (known) {
    await tx.rows("insert into party.role (party, role) values ($1, 'customer') on conflict do nothing", [known.id])
    return done({
      customer: { ...known, roles: [...new Set([...known.roles, 'customer' as const])].sort() },
      made: false,
    })
  }
  const { id, name, language = 'id' } = input
  const phones = [{ number: phone.value, label: '' }]
  const saved = await saveParty(tx, who, now, { id, kind: 'person', name, language, phones, roles: ['customer'] })
  if (!saved.ok) return saved
  return done({ customer: (await findCustomer(tx, phone.value))!, made: true })
}
