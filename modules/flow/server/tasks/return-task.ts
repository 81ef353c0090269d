import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { changeTask } from './change-task.ts'
import { type HoldRefusal, takeHold } from './take-hold.ts'

const RETURN = `assignee = $7, claimed_at = null, wanted = null, given_why = null, owner = null,
  given_at = case when $7::uuid is null then null else $2::timestamptz end,
  given_by = case when $7::uuid is null then null else $3 end`

/** Gives a task back: to whom had handed it on, else to everybody who may do it. */
export const returnTask = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, note = '' }: { readonly id: string; readonly note?: string },
): Promise<Answer<{ id: string }, HoldRefusal | 'task-not-yours'>> => {
  const held = await takeHold(tx, who, now, id)
  if (!held.ok) return held
  const { task } = held.value
  if (!task.assignee || !(task.mine || task.leads))
    return refused('task-not-yours', `Task ${id} is not in your hands, so you cannot give it back.`)
  const back = task.relation === null && task.owner !== task.assignee ? task.owner : null
  await changeTask(tx, who, now, { id, what: 'returned', detail: { note, to: back }, set: RETURN, values: [back] })
  return done({ id })
}
