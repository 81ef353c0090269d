import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { Channel } from '../../contract/index.ts'

export type Withdrawal = {
  readonly party: string
  /** Null for every channel. */
  readonly channel: Channel | null
  readonly because: string
}

/** Consents in the order of their ids, so that two who withdraw at once wait for each other. */
const LOCK = `
  select id from customers.consent
  where party = $1 and live and ($2::text is null or channel = $2) order by id for update`
const STOP = `
  update customers.message set state = 'stopped', live = null, changed_at = $2, note = 'consent withdrawn'
  where consent = any ($1::uuid[]) and state = 'waiting' returning id`
const END = `
  update customers.consent set live = null, ended_at = $2, ended_by = $3, ended_because = $4
  where id = any ($1::uuid[]) returning id`

/**
 * Ends what a customer had agreed to and stops, in the same transaction, everything that waits to be sent under it. The
 * database refuses to do the one without the other. Asking twice ends nothing more. Announces
 * `customers.consents-changed`.
 */
export const withdrawConsents = async (
  tx: Tx,
  who: Who,
  now: Date,
  { party, channel, because }: Withdrawal,
): Promise<{ ended: number; stopped: number }> => {
  const live = await tx.rows<{ id: string }>(LOCK, [party, channel])
  if (live.length === 0) return { ended: 0, stopped: 0 }
  const ids = live.map(({ id }) => id)
  const stopped = await tx.rows(STOP, [ids, now])
  const ended = await tx.rows(END, [ids, now, who.id, because])
  await announce(tx, [{ topic: 'customers.consents-changed', key: party, payload: { party } }])
  return { ended: ended.length, stopped: stopped.length }
}
