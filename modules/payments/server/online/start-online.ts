import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Charge, PayProvider, Shown } from '#platform/pay/index.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'

export type OnlineWish = Charge & { readonly subject: string; readonly holder: string; readonly currency: string }

export type OnlineRow = {
  id: string
  subject: string
  provider: string
  simulated: boolean
  way: 'qris' | 'bank-transfer' | 'card' | 'e-wallet'
  amount: number
  captured: number
  returned: number
  state: 'pending' | 'authorised' | 'captured' | 'failed' | 'expired' | 'cancelled'
  shown: Shown | null
  startedAt: Date
  expiresAt: Date | null
}

const ROW = `id, subject, provider, simulated, way, amount, captured, returning_back as returned, state, shown,
  started_at as "startedAt", expires_at as "expiresAt"`

/** Online payments of subjects, oldest first. One statement. */
export const onlineOf = (tx: Tx, subjects: readonly string[]): Promise<OnlineRow[]> =>
  tx.rows(`select ${ROW} from payments.online where subject = any($1::text[]) order by started_at, id`, [subjects])

const INSERT = `
  insert into payments.online (id, subject, holder, provider, simulated, way, bank, currency, amount, started_at, changed_at, digest)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11) on conflict (id) do nothing`

/** Writes a payment down before any provider hears of it. Once by its id; the answer is what is kept. */
export const keepOnline = async (
  tx: Tx,
  now: Date,
  provider: PayProvider,
  wish: OnlineWish,
): Promise<Answer<OnlineRow, 'payment-differs'>> => {
  const { id, subject, way, bank } = wish
  const digest = sha256(canonical({ id, subject, way, bank }))
  const { holder, currency, amount } = wish
  await tx.rows(INSERT, [
    id,
    subject,
    holder,
    provider.name,
    provider.simulated,
    way,
    bank,
    currency,
    amount,
    now,
    digest,
  ])
  const row = await tx.one<OnlineRow & { digest: string }>(`select ${ROW}, digest from payments.online where id = $1`, [
    id,
  ])
  if (row!.digest !== digest) return refused('payment-differs', 'This payment was begun with other content before.')
  const { digest: _, ...kept } = row!
  return done(kept)
}

/**
 * Asks the provider for a payment that is kept, and keeps its answer. It takes no transaction while it waits. Asked again
 * (also after the process died in between) the provider gives the same payment.
 */
export const chargeOnline = async (
  db: Database,
  now: Date,
  provider: PayProvider,
  wish: OnlineWish,
): Promise<Answer<null, 'provider-away'>> => {
  const said = await provider.charge(wish)
  if (!said.ok && said.refusal === 'provider-away')
    return refused('provider-away', 'The provider of payments does not answer; no money was taken.')
  if (!said.ok) {
    await transact(db, tx =>
      tx.rows(`update payments.online set state = 'failed', changed_at = $2 where id = $1 and state = 'pending'`, [
        wish.id,
        now,
      ]),
    )
    return done(null)
  }
  const { ref, shown, expiresAt } = said.value
  await transact(db, tx =>
    tx.rows('update payments.online set ref = $2, shown = $3, expires_at = $4, changed_at = $5 where id = $1', [
      ...[wish.id, ref, JSON.stringify(shown), expiresAt, now],
    ]),
  )
  return done(null)
}
