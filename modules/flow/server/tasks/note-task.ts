import { type Answer, done } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { MAY_SEE, seerOf } from './acting-on.ts'
import { changeTask } from './change-task.ts'
import { type HoldRefusal, takeHold } from './take-hold.ts'

/** Keeps what somebody found out, for whoever reads the task next. */
export const noteTask = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<Answer<{ id: string }, HoldRefusal>> => {
  const held = await takeHold(tx, who, now, id)
  if (!held.ok) return held
  await changeTask(tx, who, now, { id, what: 'noted', detail: { note } })
  return done({ id })
}

const SEEN = `
  insert into flow.task_event (task, at, who, what)
  select t.id, $2, $7::text, 'seen' from flow.task t
  where t.id = any($6::uuid[]) and t.done_at is null and ${MAY_SEE} order by t.id
  on conflict do nothing`

/** Keeps that a person has had tasks before their eyes, the first time for each. One statement; nobody waits for it. */
export const markSeen = (tx: Tx, who: Who, now: Date, ids: readonly string[]): Promise<unknown> =>
  tx.rows(SEEN, [...seerOf(who, now), ids, who.id])
