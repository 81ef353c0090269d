import { rolesThatMay } from '#modules/access/server/index.ts'
import { openTasks, withdrawAbout } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Terms } from '../accounts/read-accounts.ts'
import type { LockedOrder } from './write-order.ts'

/** Asks whoever may release it for an order that waits for credit: a task with the order as its subject. */
export const askRelease = async (
  tx: Tx,
  who: Who,
  now: Date,
  order: LockedOrder,
  terms: Terms,
  why: 'limit' | 'blocked',
) => {
  const roles = await rolesThatMay(tx, 'orders.credit', order.place)
  const use = terms.committed + terms.owed
  await openTasks(tx, who.id, now, [
    {
      ...{ id: newId(), kind: 'order-credit', subject: order.id, place: order.place, roles },
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
export const endAsking = (tx: Tx, who: Who, now: Date, orders: readonly string[], why: string) =>
  withdrawAbout(tx, who.id, now, { kind: 'order-credit', subjects: orders, why })
