import { type Answer, done, refused } from '#kernel/answer.ts'
import { chargeOnline, keepOnline, type OnlineRow, type OnlineWish, onlineOf } from '#modules/payments/server/index.ts'
import type { PayProvider } from '#platform/pay/index.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import type { PayInput, PaymentSeen } from '../../contract/index.ts'
import { consumerStanding } from './keep-consumers.ts'
import { lockConsumers } from './lock-consumers.ts'
import { holderOf, subjectOf } from './paid-of.ts'
import type { PaymentsSeen } from './read-seen.ts'

const seenOf = (row: OnlineRow): PaymentSeen => ({
  ...{ id: row.id, way: row.way, state: row.state, amount: row.amount, refunded: row.returned },
  ...{ at: row.startedAt.toISOString(), expiresAt: row.expiresAt?.toISOString() ?? null },
  ...{ qr: row.shown?.qr ?? null, account: row.shown?.account ?? null, redirect: row.shown?.redirect ?? null },
  ...{ provider: row.provider, simulated: row.simulated },
})

/** What is known of an order's payments, and which ways are offered. One statement. */
export const paymentsOf = async (tx: Tx, id: string, providers: readonly PayProvider[]): Promise<PaymentsSeen> => {
  const rows = await onlineOf(tx, [subjectOf(id)])
  return {
    payments: rows.map(seenOf),
    payWays: [...new Set(providers.flatMap(p => p.ways))],
    refunded: rows.reduce((sum, row) => sum + row.returned, 0),
  }
}

type Refusal = 'nothing-due' | 'order-ended' | 'way-not-offered' | 'provider-away' | 'payment-differs'

const wishFor = async (
  tx: Tx,
  order: string,
  input: PayInput,
  baseUrl: string,
): Promise<Answer<OnlineWish, Refusal>> => {
  const [head] = await lockConsumers(tx, [order])
  const [standing] = await consumerStanding(tx, [order])
  if (head!.state === 'cancelled') return refused('order-ended', `${head!.number} was cancelled; order again.`)
  const [before] = (await onlineOf(tx, [subjectOf(order)])).filter(row => row.id === input.id)
  const amount = before?.amount ?? standing!.due
  if (amount === 0) return refused('nothing-due', `${head!.number} is paid.`)
  const { name, phone, email, number, currency } = head!
  return done({
    ...{ id: input.id, amount, way: input.way, bank: input.bank ?? null, description: number, currency },
    ...{ buyer: { name, phone, email }, returnUrl: `${baseUrl}${input.returnTo}` },
    ...{ subject: subjectOf(order), holder: holderOf(order) },
  })
}

/** Starts a payment of what an order still asks, or gives the one begun before under the same id as it stands. */
export const payOrder = async (
  db: Database,
  now: Date,
  pay: { readonly providers: readonly PayProvider[]; readonly baseUrl: string },
  order: string,
  input: PayInput,
): Promise<Answer<PaymentSeen, Refusal>> => {
  const provider = pay.providers.find(p => p.ways.includes(input.way))
  if (!provider) return refused('way-not-offered', 'That way to pay is not offered; choose another.')
  const begun = await transact(db, async tx => {
    const wish = await wishFor(tx, order, input, pay.baseUrl)
    if (!wish.ok) return wish
    const kept = await keepOnline(tx, now, provider, wish.value)
    return kept.ok ? done({ wish: wish.value, kept: kept.value }) : kept
  })
  if (!begun.ok) return begun
  const { wish, kept } = begun.value
  if (kept.shown || kept.state !== 'pending') return done(seenOf(kept))
  const charged = await chargeOnline(db, now, provider, wish)
  if (!charged.ok) return charged
  const rows = await transact(db, tx => onlineOf(tx, [wish.subject]))
  return done(seenOf(rows.find(row => row.id === wish.id)!))
}
