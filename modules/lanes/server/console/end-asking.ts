import { completeTask } from '#modules/flow/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

type Ended = { readonly id: string; readonly outcome: string; readonly by: string | null }

/** Ends the tasks of what has been answered, in the name of who answered; a task that is done already stays as it is. */
export const endAsking = async (tx: Tx, now: Date, ended: readonly Ended[]): Promise<void> => {
  if (ended.length === 0) return
  const tasks = await tx.rows<{ id: string; subject: string }>(
    `select id, subject from flow.v_task
     where kind = 'lane-help' and subject = any($1::text[]) and done_at is null order by id`,
    [ended.map(it => it.id)],
  )
  for (const { id, subject } of tasks) {
    const { by, outcome } = ended.find(it => it.id === subject)!
    // Whoever has claimed it is not waited for: the customer is.
    await completeTask(tx, by ? { ...SYSTEM, id: by } : SYSTEM, now, { id, outcome, way: 'system' })
  }
}
