import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { Variables } from '../../rules/index.ts'
import { continueFromTask } from '../engine/continue-task.ts'
import { COUNT_TIME } from './change-task.ts'
import type { Completion } from './completion.ts'
import type { Held } from './take-hold.ts'

const FINISH = `
  with ended as (
    update flow.task t set ${COUNT_TIME}, done_at = $2, done_by = $3, outcome = $4, note = $5, done_by_way = $6,
      done_key = $7, done_values = $8, alarm_at = null, paused_at = null,
      paused_for = null
    where t.id = $1 returning t.id, t.parent, t.relation),
  told as (
    insert into flow.task_event (task, at, who, what, way, detail)
    select id, $2, $3, 'completed', $6, jsonb_build_object('outcome', $4::text, 'note', $5::text) from ended)
  insert into flow.task_event (task, at, who, what, way, detail)
  select parent, $2, $3, 'answered', $6,
         jsonb_build_object('task', id, 'relation', relation, 'outcome', $4::text, 'note', $5::text)
  from ended where parent is not null`

/**
 * Ends a held task and says so; a task it is a part of is told, too: two statements. Where a process waits for it, its
 * token goes on in the same transaction.
 */
export const finishTask = async (tx: Tx, who: Who, now: Date, task: Held, wish: Completion): Promise<void> => {
  const { outcome, note = null, way = 'desk', key = null, values } = wish
  const kept = values === undefined ? null : JSON.stringify(values)
  await tx.rows(FINISH, [task.id, now, who.id, outcome, note, way, key, kept])
  const { id, kind, subject } = task
  await announce(tx, [{ topic: 'flow.task-done', key: id, payload: { id, kind, subject, outcome } }])
  if (task.instance === null) return
  const variables = values as Variables | undefined
  await continueFromTask(tx, who.id, now, { taskId: id, outcome, ...(variables && { variables }) })
}
