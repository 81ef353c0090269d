import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { changeTask } from './change-task.ts'
import { judgePerson, type PersonRefusal } from './judge-person.ts'
import { type HoldRefusal, takeHold } from './take-hold.ts'

export type DelegateRefusal = HoldRefusal | PersonRefusal | 'task-taken'

const HAND_ON = `assignee = $7, given_at = $2, given_by = $3, claimed_at = null, wanted = $7,
  given_why = jsonb_build_object('by', $3::text, 'note', $8::text),
  owner = case when t.relation is not null then t.owner when $9::uuid = $7 then null else coalesce(t.owner, $9) end`

/**
 * Hands a task to somebody who is there and may do it. Whoever hands it on keeps sight of it and gets it back when it is
 * returned. Who leads at the place may hand on anybody's.
 */
export const delegateTask = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, to, note = '' }: { readonly id: string; readonly to: string; readonly note?: string },
): Promise<Answer<{ id: string; name: string }, DelegateRefusal>> => {
  const held = await takeHold(tx, who, now, id)
  if (!held.ok) return held
  const { task } = held.value
  if (task.assignee && !task.mine && !task.leads)
    return refused(
      'task-taken',
      `${task.assignee_name ?? 'Somebody'} has it; only they or who leads there can hand it on.`,
    )
  const person = await judgePerson(tx, now, task, to)
  if (!person.ok) return person
  // A leader who shares work out does not answer for each piece; whoever had it does.
  const owner = task.mine ? task.assignee : task.leads ? null : who.kind === 'user' ? who.id : null
  const detail = { to, note, from: task.assignee }
  await changeTask(tx, who, now, { id, what: 'delegated', detail, set: HAND_ON, values: [to, note, owner] })
  return done({ id, name: person.value.name })
}
