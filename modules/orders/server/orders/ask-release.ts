import { openTasks, withdrawTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Terms } from '../accounts/read-accounts.ts'
import type { LockedOrder } from './write-order.ts'

const ROLES = `
  select distinct role from access.v_user_permission
  where pattern in ('orders.credit', 'orders.*', '*') and (place is null or place = $1) order by role`

/** Asks whoever may release it for an order that waits for credit: a task with the order as its subject. */
export const askRelease = async (
  tx: Tx,
  who: Who,
  now: Date,
  order: LockedOrder,
  terms: Terms,
  why: 'limit' | 'blocked',
) => {
  const roles = await tx.rows<{ role: string }>(ROLES, [order.place])
  const use = terms.committed + terms.owed
  await openTasks(tx, who.id, now, [
    {
      ...{ id: newId(), kind: 'order-credit', subject: order.id, place: order.place, roles: roles.map(r => r.role) },
      ...{ weight: 70, dueMinutes: 240, askedBy: who.id },
      detail: {
        number: order.number,
        name: terms.name,
        amount: order.total,
        used: use,
        limit: terms.limit,
        waitsFor: why,
      },
    },
  ])
}

/** Takes back what asks for a release: it has been decided, or nothing waits any more. */
export const endAsking = async (tx: Tx, who: Who, now: Date, orders: readonly string[], why: string) => {
  const open = await tx.rows<{ id: string }>(
    `select id from flow.v_task where kind = 'order-credit' and subject = any($1::text[]) and done_at is null order by id`,
    [orders],
  )
  await withdrawTasks(
    tx,
    who.id,
    now,
    open.map(task => task.id),
    why,
  )
}
