import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import { currentParty, readParty } from '#modules/party/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PersonExport } from '../../contract/index.ts'
import { type Asked, closeDuty, openDuty } from './open-duty.ts'

/** The entry asked for and all that were merged into it. */
const FAMILY = `
  with recursive family as (
    select id from party.v_party where id = $1
    union select p.id from party.v_party p join family f on p.merged_into = f.id)`

/** Each part: what is chosen, from what. */
const PARTS: Readonly<Record<string, string>> = {
  consents: `select c.*, t.words from customers.v_consent c join customers.consent_text t on t.id = c.text
    join family f on f.id = c.party order by c.given_at, c.id`,
  figures: `select purchases, spent, first_day, last_day, birthday, group_code, language, counted_at
    from customers.profile join family f on f.id = party`,
  points: `select m.* from rewards.v_member m join family f on f.id = m.party`,
  sales: `select s.id, s.kind, s.place, s.number, s.day, s.currency, s.total, s.tax, s.discount
    from sales.v_sale s join family f on f.id = s.customer order by s.at, s.id`,
  orders: `select o.* from orders.v_party_order o join family f on f.id = o.party order by o.at, o.id`,
  account: `select a.* from orders.v_account a join family f on f.id = a.party`,
  invoices: `select i.* from orders.v_invoice i join family f on f.id = i.account order by i.day, i.id`,
  messages: `select m.id, m.channel, m.address, m.subject, m.body, m.state, m.queued_at, m.changed_at, m.note
    from customers.message m join family f on f.id = m.party order by m.queued_at, m.id`,
  segments: `select s.name, m.since from customers.v_member m join customers.segment s on s.id = m.segment
    join family f on f.id = m.party order by s.name`,
  duties: `select d.* from customers.v_duty d join family f on f.id = d.party order by d.asked_at, d.id`,
}

const partsOf = async (tx: Tx, party: string): Promise<PersonExport['parts']> => {
  const rows = await tx.one<PersonExport['parts']>(
    `${FAMILY} select ${Object.entries(PARTS)
      .map(([name, sql]) => `(select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (${sql}) x) as "${name}"`)
      .join(', ')}`,
    [party],
  )
  return rows!
}

/**
 * Everything kept about one customer, for them to read (UU 27/2022 art. 7 and 13): what the address book says, the
 * consents with words and proof, figures, points, sales, orders, invoices, messages, segments, and what they asked
 * before. Entries that were merged into theirs are in it. Asked again with the same id, it gives what is kept by then.
 */
export const exportPerson = async (
  tx: Tx,
  who: Who,
  now: Date,
  asked: Asked,
): Promise<Answer<PersonExport, 'party-unknown' | 'duty-other'>> => {
  const opened = await openDuty(tx, who, now, 'access', asked)
  if (!opened.ok) return opened
  const head = (await currentParty(tx, asked.party)) ?? asked.party
  const party = await readParty(tx, head)
  if (!party) return refused('party-unknown', `No entry of the address book has the id ${head}.`)
  const parts = { party: [{ ...party }], ...(await partsOf(tx, head)) }
  const given = Object.fromEntries(Object.entries(parts).map(([name, rows]) => [name, rows.length]))
  await closeDuty(tx, who, now, asked.id, { given })
  await audit(tx, who, now, 'customers.exported', `party:${head}`, { duty: asked.id })
  return done({ party: head, at: now, parts })
}
