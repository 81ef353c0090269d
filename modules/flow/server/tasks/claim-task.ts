import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Way } from './acting-on.ts'
import { changeTask } from './change-task.ts'
import { type Held, type HoldRefusal, takeHold } from './take-hold.ts'

export type ClaimRefusal = HoldRefusal | 'task-taken' | 'task-needs-other-eyes' | 'task-needs-skill' | 'users-only'

export const CLAIM = `assignee = $7, claimed_at = $2, touches = t.touches + 1,
  given_at = case when t.assignee = $7 then t.given_at else $2 end,
  given_by = case when t.assignee = $7 then t.given_by else $3 end,
  given_why = case when t.assignee = $7 then t.given_why else null end`

const objection = (task: Held, who: Who): Answer<null, ClaimRefusal> => {
  if (who.kind !== 'user')
    return refused('users-only', 'A task is taken by a person with an account, not by a device or a program.')
  if (task.assignee && !task.mine && !task.leads)
    return refused('task-taken', `${task.assignee_name ?? 'Somebody'} has it; ask them to hand it on.`)
  if (task.barred)
    return refused('task-needs-other-eyes', `${who.name} asked for it or did another part of it; another must do it.`)
  if (task.unskilled)
    return refused('task-needs-skill', `It asks for the skill ${task.skill}, which ${who.name} lacks.`)
  return done(null)
}

/** Takes a task up: from now on it is in this person's hands, and worked on. Taking it again changes nothing. */
export const claimTask = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, way }: { readonly id: string; readonly way?: Way },
): Promise<Answer<{ id: string }, ClaimRefusal>> => {
  const held = await takeHold(tx, who, now, id)
  if (!held.ok) return held
  const { task } = held.value
  if (task.assignee === who.id && task.claimed_at) return done({ id })
  const wrong = objection(task, who)
  if (!wrong.ok) return wrong
  const detail = task.assignee && task.assignee !== who.id ? { from: task.assignee } : {}
  await changeTask(tx, who, now, { id, what: 'claimed', way, detail, set: CLAIM, values: [who.id] })
  return done({ id })
}
