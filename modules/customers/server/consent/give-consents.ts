import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { ConsentInput } from '../../contract/index.ts'

export type GiveRefusal = 'party-unknown' | 'consent-words-unknown'

const INSERT = `
  insert into customers.consent (id, party, channel, purpose, text, given_at, source, place, taken_by, proof)
  select g.id, $2, t.channel, t.purpose, t.id, $3, $4, $5, $6, $7
  from unnest($1::uuid[], $8::uuid[]) as g (id, text) join customers.consent_text t on t.id = g.text
  order by t.channel, t.purpose
  on conflict do nothing returning id`

/**
 * Keeps what a customer agreed to, with its proof: the very words (by the id of the text that was shown), the instant,
 * where, and what shows it. For till, shop, phone, desk and import alike. The ids are the actor's, so asking twice keeps
 * one; what holds already stays as it was first given. Announces `customers.consents-changed`.
 */
export const giveConsents = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: ConsentInput,
): Promise<Answer<{ given: number }, GiveRefusal>> => {
  const { party, source, place, proof, given } = input
  const texts = given.map(it => it.text)
  const known = await tx.one<{ party: boolean; texts: number }>(
    `select exists (select from party.v_party where id = $1) as party,
       (select count(*) from customers.consent_text where id = any ($2::uuid[])) as texts`,
    [party, texts],
  )
  if (!known!.party) return refused('party-unknown', `No entry of the address book has the id ${party}.`)
  if (known!.texts !== new Set(texts).size)
    return refused('consent-words-unknown', 'One of these declarations is not known; show the current ones again.')
  const ids = given.map(it => it.id)
  const kept = await tx.rows(INSERT, [ids, party, now, source, place ?? null, who.id, proof, texts])
  if (kept.length > 0) await announce(tx, [{ topic: 'customers.consents-changed', key: party, payload: { party } }])
  return done({ given: kept.length })
}
