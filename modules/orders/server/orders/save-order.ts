import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { OrderInput } from '../../contract/index.ts'
import { type Terms, termsOf } from '../accounts/read-accounts.ts'
import { readFrame } from '../read-frame.ts'
import { takeNumbers } from '../take-numbers.ts'
import { handDay } from './hand-day.ts'
import { type Priced, type PriceRefusal, priceLines } from './price-lines.ts'
import { insertLines, type LockedOrder, lockOrders, tellOrders } from './write-order.ts'

export type SaveRefusal = PriceRefusal | 'account-unknown' | 'order-stale' | 'order-state'
type Saved = { id: string; number: string; version: number }

const INSERT = `
  insert into orders.customer_order (id, number, channel, account, place, state, wanted, hand_on, reference, note, short,
    currency, book, includes_tax, total, tax, drafted_by, drafted_at, changed_at)
  values ($1, $2, 'wholesale', $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
  returning id, number, version`

const UPDATE = `
  update orders.customer_order set account = $2, place = $3, wanted = $4, hand_on = $5, reference = $6, note = $7, short = $8,
    book = $9, includes_tax = $10, total = $11, tax = $12, changed_at = $13, version = version + 1
  where id = $1 returning id, number, version`

const write = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: OrderInput,
  old: LockedOrder | undefined,
  terms: Terms,
  p: Priced,
) => {
  const { today, currency } = await readFrame(tx, now)
  const head = [it.account, terms.place]
  const words = [it.wanted, handDay(it.wanted, terms.leadDays), it.reference, it.note, it.short ?? terms.short]
  const sums = [p.book, p.includesTax, p.total, p.tax]
  if (old) {
    await tx.rows('delete from orders.order_line where customer_order = $1', [it.id])
    return tx.one<Saved>(UPDATE, [it.id, ...head, ...words, ...sums, now])
  }
  const [number] = await takeNumbers(tx, 'SO', today, 1)
  return tx.one<Saved>(INSERT, [it.id, number, ...head, ...words, currency, ...sums, who.id, now])
}

/**
 * Drafts an order (no `version`; the same id again answers with what is there) or changes one that is a draft. It is priced
 * as the customer would pay now. A constant number of statements.
 */
export const saveOrder = async (tx: Tx, who: Who, now: Date, it: OrderInput): Promise<Answer<Saved, SaveRefusal>> => {
  const [old] = await lockOrders(tx, [it.id])
  if (old && it.version === undefined) return done({ id: old.id, number: old.number, version: old.version })
  if ((old?.version ?? undefined) !== it.version)
    return refused('order-stale', `${old?.number ?? 'The order'} has changed meanwhile; read it again.`)
  if (old && old.state !== 'draft')
    return refused('order-state', `${old.number} is ${old.state}; change it with a change set.`)
  const terms = await termsOf(tx, it.account)
  if (!terms) return refused('account-unknown', 'The customer does not buy on account; save its terms first.')
  const priced = await priceLines(tx, now, terms, it.lines)
  if (!priced.ok) return priced
  const saved = await write(tx, who, now, it, old, terms, priced.value)
  await insertLines(tx, it.id, priced.value.lines)
  await tellOrders(tx, who, now, [{ order: it.id, deed: old ? 'edit' : 'draft', state: 'draft' }])
  return done(saved!)
}
