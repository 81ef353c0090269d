import type { Database } from '#platform/postgres/index.ts'
import { transact } from '#platform/postgres/index.ts'

export type Outgoing = {
  readonly id: string
  readonly party: string
  readonly channel: string
  readonly address: string
  readonly subject: string
  readonly body: string
  readonly language: 'id' | 'en'
}

/** Hands one message on; throws when it cannot be. */
export type Hand = (message: Outgoing) => Promise<void>

const TAKE = `
  update customers.message set state = 'sending', live = null, changed_at = $1
  where id in (select id from customers.message where state = 'waiting' and not_before <= $1
               order by not_before, id limit $2 for update skip locked)
  returning id, party, channel, address, subject, body, language`
const NOTE = `
  update customers.message m set state = n.state, note = n.note, changed_at = $4
  from unnest($1::uuid[], $2::text[], $3::text[]) as n (id, state, note)
  where m.id = n.id and m.state = 'sending'`

const handed = async (hand: Hand, message: Outgoing) =>
  hand(message).then(
    () => ({ id: message.id, state: 'sent', note: '' }),
    (error: unknown) => ({ id: message.id, state: 'failed', note: String(error).slice(0, 500) }),
  )

/**
 * Sends what waits, at most `most` messages, and answers how many it took. Each is marked and committed before it leaves
 * the house, so a process that dies sends nothing twice: what it held stays `sending` for a person to look at. Any
 * number of processes may do this at once.
 */
export const sendMessages = async (db: Database, now: () => Date, hand: Hand, most = 200): Promise<number> => {
  const taken = await transact(db, tx => tx.rows<Outgoing>(TAKE, [now(), most]))
  const outcomes = await Promise.all(taken.map(message => handed(hand, message)))
  const column = (of: 'id' | 'state' | 'note') => outcomes.map(it => it[of])
  if (taken.length > 0) await transact(db, tx => tx.rows(NOTE, [column('id'), column('state'), column('note'), now()]))
  return taken.length
}
