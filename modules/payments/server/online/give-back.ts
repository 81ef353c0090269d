import { newId } from '#platform/clock/index.ts'
import type { PayProvider } from '#platform/pay/index.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { applyEvents } from './apply-events.ts'

type Left = { id: string; left: number }

const LEFT = `
  select id, captured - returning_back as left from payments.online
  where subject = $1 and captured > returning_back order by started_at desc, id for update`

/**
 * Has money given back on what was paid online for a subject, the newest payment first; what is more than came is not
 * asked (its amount is the answer: what was asked). The provider is asked afterwards, by the worker.
 */
export const giveBack = async (
  tx: Tx,
  who: string,
  now: Date,
  it: { readonly subject: string; readonly amount: number; readonly reason: string },
): Promise<number> => {
  let open = it.amount
  for (const { id, left } of await tx.rows<Left>(LEFT, [it.subject])) {
    const amount = Math.min(open, left)
    if (amount === 0) break
    await tx.rows('update payments.online set returning_back = returning_back + $2, changed_at = $3 where id = $1', [
      id,
      amount,
      now,
    ])
    await tx.rows(
      'insert into payments.online_refund (id, online, amount, reason, who, at) values ($1, $2, $3, $4, $5, $6)',
      [...[newId(), id, amount, it.reason, who, now]],
    )
    open -= amount
  }
  if (open < it.amount)
    await announce(tx, [{ topic: 'payments.refund-asked', key: it.subject, payload: { subject: it.subject } }])
  return it.amount - open
}

type Asked = { id: string; online: string; ref: string; provider: string; amount: number; reason: string }

const ASKED = `
  select r.id, r.online, coalesce(o.ref, o.id::text) as ref, o.provider, r.amount, r.reason
  from payments.online_refund r join payments.online o on o.id = r.online
  where r.state = 'asked' and r.tries < 200 order by r.at limit 50`

const refuse = (db: Database, now: Date, it: Asked, said: string) =>
  transact(db, async tx => {
    const ended = await tx.rows(
      `update payments.online_refund set state = 'refused', ended_at = $2, said = $3 where id = $1 and state = 'asked' returning id`,
      [it.id, now, said],
    )
    if (ended.length > 0)
      await tx.rows('update payments.online set returning_back = returning_back - $2 where id = $1', [
        it.online,
        it.amount,
      ])
  })

/** Asks providers for the refunds that wait. Each by its own id, so a provider that is asked twice gives once. */
export const sendRefunds = async (db: Database, now: Date, providers: readonly PayProvider[]): Promise<void> => {
  const asked = await transact(db, tx => tx.rows<Asked>(ASKED))
  for (const it of asked) {
    const provider = providers.find(p => p.name === it.provider)
    if (!provider) continue
    await transact(db, tx => tx.rows('update payments.online_refund set tries = tries + 1 where id = $1', [it.id]))
    const said = await provider.refund({ id: it.online, ref: it.ref, key: it.id, amount: it.amount, reason: it.reason })
    if (said.ok && said.value.event) await transact(db, tx => applyEvents(tx, now, [said.value.event!]))
    if (!said.ok && said.refusal === 'provider-refused') await refuse(db, now, it, said.detail ?? '')
  }
}
