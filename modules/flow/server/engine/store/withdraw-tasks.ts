import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

const WITHDRAW = `
  update flow.task set done_at = $2, done_by = $3, outcome = 'withdrawn'
  where id = any($1::uuid[]) and done_at is null returning id, kind, subject`

/** Takes back open tasks that are asked no more; those that are done stay as they are. */
export const withdrawTasks = async (tx: Tx, who: string, now: Date, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const gone = await tx.rows<{ id: string; kind: string; subject: string }>(WITHDRAW, [ids, now, who])
  await announce(
    tx,
    gone.map(task => ({ topic: 'flow.task-done', key: task.id, payload: { ...task, outcome: 'withdrawn' } })),
  )
}
