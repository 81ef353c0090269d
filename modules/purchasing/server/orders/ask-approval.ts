import { completeTask, openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** Asks another person for the approval of an order: a task with the order as its subject. */
export const askApproval = (
  tx: Tx,
  who: Who,
  now: Date,
  order: {
    readonly id: string
    readonly number: string
    readonly net: number
    readonly limit: number
    readonly supplier: string
  },
) =>
  openTasks(tx, who.id, now, [
    {
      id: newId(),
      kind: 'order-approval',
      subject: order.id,
      place: null,
      detail: {
        number: order.number,
        amount: order.net,
        limit: order.limit,
        supplier: order.supplier,
        askedBy: who.name,
      },
    },
  ])

/** Ends what waits for the approval of orders, with the word for how. */
export const endApproval = async (tx: Tx, who: Who, now: Date, orders: readonly string[], outcome: string) => {
  const open = await tx.rows<{ id: string }>(
    `select id from flow.v_task where kind = 'order-approval' and subject = any($1::text[]) and done_at is null order by id`,
    [orders],
  )
  // The deed itself asked for the permission; the task is only its trace.
  const whoever: Who = { ...SYSTEM, id: who.id, name: who.name }
  for (const task of open) await completeTask(tx, whoever, now, { id: task.id, outcome })
}
