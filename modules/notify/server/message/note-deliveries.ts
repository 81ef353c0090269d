import type { Delivery } from '#platform/phone/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

/** Providers say things late, twice and out of order: a notice only ever goes forward, and ends with a failure. */
const NOTE = `
  update notify.notice n set state = d.state, state_at = $1, fault = coalesce(d.fault, n.fault)
  from unnest($2::text[], $3::text[], $4::text[]) as d (provider_id, state, fault)
  where n.provider_id = d.provider_id
    and array_position(array['waiting', 'sent', 'delivered', 'read', 'failed'], d.state)
      > array_position(array['waiting', 'sent', 'delivered', 'read', 'failed'], n.state)
    and not (d.state = 'failed' and n.state in ('delivered', 'read'))
  returning n.id`

/** Keeps what became of messages that were sent. */
export const noteDeliveries = async (tx: Tx, now: Date, said: readonly Delivery[]): Promise<number> => {
  if (said.length === 0) return 0
  const values = columns(
    said,
    it => it.providerId,
    it => it.state,
    it => it.fault,
  )
  const changed = await tx.rows<{ id: string }>(NOTE, [now, ...values])
  await announce(
    tx,
    changed.map(({ id }) => ({ topic: 'notify.notices-changed', key: id, payload: {} })),
  )
  return changed.length
}
