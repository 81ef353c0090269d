import type { Tx } from '#platform/postgres/index.ts'
import type { Channel } from '../../contract/index.ts'

export type NewMessage = {
  readonly id: string
  readonly party: string
  readonly subject: string
  readonly body: string
}

export type Errand = { readonly cause: string; readonly channel: Channel; readonly notBefore: Date }

/** The consents are held first: who withdraws at this moment comes before, and gets nothing, or after, and stops it. */
const QUEUE = `
  with held as (
    select id, party, channel from customers.consent
    where party = any ($2::uuid[]) and channel = $6 and purpose = 'marketing' and live order by id for key share)
  insert into customers.message
    (id, party, consent, channel, cause, address, subject, body, language, queued_at, not_before, changed_at)
  select n.id, n.party, c.id, c.channel, $5, case when $6 = 'mail' then p.email else p.phone end, n.subject, n.body,
         p.language, $7, $8, $7
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as n (id, party, subject, body)
  join held c on c.party = n.party
  join party.v_party p on p.id = n.party and p.active
  where case when $6 = 'mail' then p.email else p.phone end is not null
  order by n.party
  on conflict (cause, party) do nothing
  returning party`

/**
 * Puts messages in line, one statement for any number. Only those go in whose customer has a live consent to this
 * channel and an address; the others are not in the answer. One customer gets one message of a cause, however often
 * this is asked.
 */
export const queueMessages = async (
  tx: Tx,
  now: Date,
  { cause, channel, notBefore }: Errand,
  messages: readonly NewMessage[],
): Promise<string[]> => {
  const column = (of: keyof NewMessage) => messages.map(it => it[of])
  const rows = await tx.rows<{ party: string }>(QUEUE, [
    ...[column('id'), column('party'), column('subject'), column('body')],
    ...[cause, channel, now, notBefore],
  ])
  return rows.map(({ party }) => party)
}
