import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { mulDiv } from '#kernel/whole.ts'
import { dropHold } from '#modules/stock/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ChangeSet, LineInput } from '../../contract/index.ts'
import { type CreditRefusal, easeCredit, takeCredit } from '../accounts/move-credit.ts'
import { termsOf } from '../accounts/read-accounts.ts'
import { agree, lockOne, type Stepped, type StepRefusal } from './confirm-order.ts'
import { handDay } from './hand-day.ts'
import { type Priced, type PriceRefusal, priceLines } from './price-lines.ts'
import { insertLines, type KeptLine, type LockedOrder, linesOf } from './write-order.ts'

export type ChangeRefusal =
  | StepRefusal
  | PriceRefusal
  | CreditRefusal
  | 'order-handed'
  | 'change-differs'
  | 'order-empty'

const REWRITE = `
  update orders.customer_order set wanted = $2, hand_on = $3, reference = $4, book = $5, includes_tax = $6, total = $7,
    tax = $8, committed = 0, revision = revision + 1 where id = $1`

const KEEP = `
  insert into orders.order_change (id, customer_order, changes, before_total, after_total, digest, who, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`

/** The lines as they are after the change, in their old order with the new ones behind. */
const changedLines = (lines: readonly KeptLine[], { put, drop }: ChangeSet): LineInput[] => {
  const wishes = new Map(put.map(line => [line.id, line]))
  const kept = lines.filter(line => !drop.includes(line.id) && line.cancelled < line.qty)
  const old = kept.map(
    ({ id, item, unit, qty, cancelled, packQty }): LineInput =>
      wishes.get(id) ?? { id, item, unit, packs: mulDiv(qty - cancelled, 1, packQty, 'down') },
  )
  return [...old, ...put.filter(line => !kept.some(k => k.id === line.id))]
}

/** Repeats are answered with what the first brought; something else under the same id is told apart. */
const heardBefore = async (tx: Tx, wish: ChangeSet, digest: string) => {
  const known = await tx.one<{ digest: string; state: Stepped['state']; version: number }>(
    `select c.digest, o.state, o.version from orders.order_change c join orders.customer_order o on o.id = c.customer_order
     where c.id = $1`,
    [wish.id],
  )
  if (!known) return null
  return known.digest === digest
    ? done({ answer: 'exists' as const, state: known.state, version: known.version })
    : refused('change-differs', 'Another change was made under this id; make a new one.')
}

const rewrite = async (
  tx: Tx,
  now: Date,
  order: LockedOrder,
  lines: readonly KeptLine[],
  wish: ChangeSet,
  p: Priced,
  lead: number,
) => {
  await dropHold(
    tx,
    now,
    lines.flatMap(line => line.holds),
  )
  await tx.rows('delete from orders.order_line where customer_order = $1', [order.id])
  const wanted = wish.wanted ?? order.wanted
  const head = [order.id, wanted, handDay(wanted, lead), wish.reference ?? order.reference]
  await tx.rows(REWRITE, [...head, p.book, p.includesTax, p.total, p.tax])
  await insertLines(tx, order.id, p.lines)
}

/**
 * Changes a confirmed order as a whole: lines get other quantities, go or come, it is priced anew, its goods are set aside
 * anew and the credit follows. All of it or nothing; once by its id. What was handed to the centre is not changed any more.
 */
export const changeOrder = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: ChangeSet,
): Promise<Answer<{ answer: 'created' | 'exists' } & Stepped, ChangeRefusal>> => {
  const digest = sha256(canonical(wish))
  const found = await lockOne(tx, wish.order, undefined, [
    'confirmed',
    'back-ordered',
    'partly-supplied',
    'supplied',
    'closed',
    'cancelled',
  ])
  const before = await heardBefore(tx, wish, digest)
  if (before) return before
  if (!found.ok) return found
  const order = found.value
  if (order.version !== wish.version)
    return refused('order-stale', `${order.number} has changed meanwhile; read it again.`)
  const lines = await linesOf(tx, [order.id])
  if (lines.some(line => line.handed > 0 || line.shipped > 0))
    return refused(
      'order-handed',
      `Goods of ${order.number} are in the centre's hands or gone; take them back, or strike off the rest.`,
    )
  if (order.state !== 'confirmed' && order.state !== 'back-ordered')
    return refused('order-state', `${order.number} is ${order.state} and is not changed any more.`)
  const after = changedLines(lines, wish)
  if (after.length === 0) return refused('order-empty', `Nothing would be left of ${order.number}; cancel it instead.`)
  const terms = (await termsOf(tx, order.account))!
  const priced = await priceLines(tx, now, { ...terms, place: order.place }, after)
  if (!priced.ok) return priced
  await tx.rows('savepoint change_set')
  const more = priced.value.total - order.committed
  if (more <= 0) await easeCredit(tx, order.account, -more)
  const credit = more > 0 ? await takeCredit(tx, order.account, more) : done(null)
  if (!credit.ok) {
    await tx.rows('rollback to savepoint change_set')
    return credit
  }
  await rewrite(tx, now, order, lines, wish, priced.value, terms.leadDays)
  const { put, drop, wanted, reference } = wish
  const changes = JSON.stringify({ put, drop, wanted, reference })
  await tx.rows(KEEP, [wish.id, order.id, changes, order.total, priced.value.total, digest, who.id, now])
  return done({ answer: 'created', ...(await agree(tx, who, now, order, 'change')) })
}
