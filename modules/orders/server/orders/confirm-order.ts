import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { OrderState } from '../../rules/index.ts'
import { forceCredit, takeCredit } from '../accounts/move-credit.ts'
import { termsOf } from '../accounts/read-accounts.ts'
import { askRelease, endAsking } from './ask-release.ts'
import { holdLines } from './hold-lines.ts'
import { keepStanding, type LockedOrder, lockOrders, standingOf, tellOrders } from './write-order.ts'

export type StepRefusal = 'order-unknown' | 'order-stale' | 'order-state'
export type Stepped = { state: OrderState; version: number }

/** One order, locked, in a state and at the version that somebody has read (any version, where none is named). */
export const lockOne = async (
  tx: Tx,
  id: string,
  version: number | undefined,
  states: readonly OrderState[],
): Promise<Answer<LockedOrder, StepRefusal>> => {
  const [order] = await lockOrders(tx, [id])
  if (!order) return refused('order-unknown', `There is no order ${id}.`)
  if (version !== undefined && order.version !== version)
    return refused('order-stale', `${order.number} has changed meanwhile; read it again before you go on.`)
  if (states.includes(order.state)) return done(order)
  return refused('order-state', `${order.number} is ${order.state}; this is done while it is ${states.join(' or ')}.`)
}

const WAIT = `
  update orders.customer_order set state = 'waiting', waits_for = $2, version = version + 1, changed_at = $3
  where id = $1 returning version`

const wait = async (tx: Tx, who: Who, now: Date, order: LockedOrder, why: 'limit' | 'blocked'): Promise<Stepped> => {
  const terms = (await termsOf(tx, order.account))!
  const saved = await tx.one<{ version: number }>(WAIT, [order.id, why, now])
  await tellOrders(tx, who, now, [{ order: order.id, deed: 'wait', state: 'waiting', note: why }])
  await askRelease(tx, who, now, order, terms, why)
  return { state: 'waiting', version: saved!.version }
}

/** Sets goods aside for an order whose credit is taken, and writes down how it stands. */
export const agree = async (
  tx: Tx,
  who: Who,
  now: Date,
  order: LockedOrder,
  deed: string,
  note = '',
): Promise<Stepped> => {
  await holdLines(tx, who, now, order.place, [order])
  const [standing] = await standingOf(tx, [order.id])
  const [saved] = await keepStanding(tx, now, [standing!])
  await tellOrders(tx, who, now, [{ order: order.id, deed, state: standing!.state, note }])
  return { state: standing!.state, version: saved!.version }
}

/**
 * Confirms a draft: its amount is taken of the customer's credit, and what the centre has is set aside. Over the limit, or
 * of a blocked customer, it waits, and a task asks somebody with the right to release it.
 */
export const confirmOrder = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: { readonly id: string; readonly version?: number },
): Promise<Answer<Stepped, StepRefusal>> => {
  const order = await lockOne(tx, wish.id, wish.version, ['draft'])
  if (!order.ok) return order
  const credit = await takeCredit(tx, order.value.account, order.value.total)
  if (credit.ok) return done(await agree(tx, who, now, order.value, 'confirm'))
  return done(await wait(tx, who, now, order.value, credit.refusal === 'account-blocked' ? 'blocked' : 'limit'))
}

/** Lets an order that waits for credit go beyond the limit, or refuses it; somebody with the right to, with a reason. */
export const releaseOrder = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: {
    readonly id: string
    readonly version: number
    readonly decision: 'release' | 'refuse'
    readonly reason: string
  },
): Promise<Answer<Stepped, StepRefusal | 'reason-unsaid'>> => {
  const found = await lockOne(tx, wish.id, wish.version, ['waiting'])
  if (!found.ok) return found
  const order = found.value
  if (wish.reason.length < 3)
    return refused('reason-unsaid', `Say why ${order.number} is ${wish.decision}d; others will ask.`)
  await endAsking(tx, who, now, [order.id], wish.decision)
  if (wish.decision === 'release') {
    await forceCredit(tx, order.account, order.total)
    return done(await agree(tx, who, now, order, 'release', wish.reason))
  }
  await tx.rows('update orders.order_line set cancelled = qty where customer_order = $1', [order.id])
  const [saved] = await keepStanding(tx, now, [{ id: order.id, state: 'cancelled', committed: 0 }])
  await tellOrders(tx, who, now, [{ order: order.id, deed: 'refuse', state: 'cancelled', note: wish.reason }])
  return done({ state: 'cancelled', version: saved!.version })
}

/**
 * Looks again at the orders of a customer that wait for its limit, the oldest first: those that fit now are confirmed.
 * The reaction to `orders.account-changed`, when something was paid or a limit raised.
 */
export const retryWaiting = async (tx: Tx, who: Who, now: Date, accounts: readonly string[]): Promise<number> => {
  const waiting = await tx.rows<{ id: string }>(
    `select id from orders.customer_order where account = any($1::uuid[]) and state = 'waiting' order by drafted_at, id`,
    [accounts],
  )
  const orders = new Map(
    (
      await lockOrders(
        tx,
        waiting.map(o => o.id),
      )
    ).map(order => [order.id, order]),
  )
  let let_go = 0
  for (const { id } of waiting) {
    const order = orders.get(id)
    if (order?.state !== 'waiting') continue
    if (!(await takeCredit(tx, order.account, order.total)).ok) continue
    await endAsking(tx, who, now, [id], 'credit is free')
    await agree(tx, who, now, order, 'confirm')
    let_go += 1
  }
  return let_go
}
