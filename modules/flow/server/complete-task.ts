import { type Answer, done, refused } from '#kernel/answer.ts'
import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { continueFromTask } from './engine/continue-task.ts'

export type Completion = { readonly id: string; readonly outcome: string; readonly note?: string }

const COMPLETE = `
  update flow.task set done_at = $2, done_by = $3, outcome = $4, note = $5
  where id = $1 and done_at is null and ($6::uuid[] is null or place is null or place = any($6))
  returning id, kind, subject`

const KNOWN = `
  select done_by from flow.task
  where id = $1 and done_at is not null and ($2::uuid[] is null or place is null or place = any($2))`

/**
 * Completes a task, once: of several at the same moment one wins and the others are told. A task of a place where `who`
 * may not act is answered as if it were not there, as in the list.
 */
export const completeTask = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: Completion,
): Promise<Answer<{ id: string; kind: string; subject: string }, 'task-unknown' | 'task-done-already'>> => {
  const places = placesOrNull(who, 'flow.work')
  const task = await tx.one<{ id: string; kind: string; subject: string }>(COMPLETE, [
    wish.id,
    now,
    who.id,
    wish.outcome,
    wish.note ?? null,
    places,
  ])
  if (task) {
    await announce(tx, [{ topic: 'flow.task-done', key: task.id, payload: { ...task, outcome: wish.outcome } }])
    await continueFromTask(tx, who.id, now, { taskId: task.id, outcome: wish.outcome })
    return done(task)
  }
  const known = await tx.one<{ done_by: string }>(KNOWN, [wish.id, places])
  return known
    ? refused('task-done-already', `Task ${wish.id} was completed by ${known.done_by} before.`)
    : refused('task-unknown', `There is no task ${wish.id} where you may work.`)
}
