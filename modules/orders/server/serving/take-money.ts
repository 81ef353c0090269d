import { postEntries } from '#modules/books/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { holderOf } from '../consumer/paid-of.ts'
import { readFrame } from '../read-frame.ts'

export type Tender = 'cash' | 'card' | 'qris'

type Taken = {
  /** Of whoever takes it, where it may be asked twice. */
  readonly id?: string
  readonly order: { readonly id: string; readonly number: string }
  readonly place: string
  readonly tender: Tender
  /** Minor units; below nothing it goes back to the customer. */
  readonly amount: number
}

/** Money taken at the counter for an order, or given back: cash into the safe of the place, the rest to be settled. */
export const takeMoney = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id = newId(), order, place, tender, amount }: Taken,
): Promise<void> => {
  const { today, currency } = await readFrame(tx, now)
  await tx.rows(
    'insert into orders.counter_payment (id, customer_order, place, tender, amount, who, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, order.id, place, tender, amount, who.id, now],
  )
  const till = tender === 'cash' ? `safe:${place}` : `clearing:${tender}:order:${place}`
  const held = holderOf(order.id)
  const [debit, credit] = amount > 0 ? [till, held] : [held, till]
  const entry = { id, why: 'order-payment', at: now.toISOString(), day: today, who: who.id, ref: order.number }
  await postEntries(tx, [{ ...entry, postings: [{ debit, credit, unit: currency, amount: Math.abs(amount) }] }])
}
