import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { Variables } from '../../rules/index.ts'
import { continueFromTasks } from '../engine/continue-task.ts'
import { COUNT_TIME } from './change-task.ts'
import type { Completion } from './completion.ts'
import type { Held } from './take-hold.ts'

const FINISH = `
  with wish as (
    select * from unnest($1::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[])
      as w (id, who, outcome, note, way, key, given)),
  ended as (
    update flow.task t set ${COUNT_TIME}, done_at = $2, done_by = w.who, outcome = w.outcome, note = w.note,
      done_by_way = w.way, done_key = w.key, done_values = w.given, alarm_at = null, paused_at = null, paused_for = null
    from wish w where t.id = w.id returning t.id, t.parent, t.relation, w.who, w.outcome, w.note, w.way),
  told as (
    insert into flow.task_event (task, at, who, what, way, detail)
    select id, $2, who, 'completed', way, jsonb_build_object('outcome', outcome, 'note', note) from ended)
  insert into flow.task_event (task, at, who, what, way, detail)
  select parent, $2, who, 'answered', way,
         jsonb_build_object('task', id, 'relation', relation, 'outcome', outcome, 'note', note)
  from ended where parent is not null`

/** A held task, who ends it and how. */
export type Ending = { readonly who: Who; readonly wish: Completion; readonly task: Held }

/**
 * Ends held tasks and says so; a task that one is a part of is told, too: two statements for any number. Where processes
 * wait for them, their tokens go on in the same transaction.
 */
export const finishTasks = async (tx: Tx, now: Date, endings: readonly Ending[]): Promise<void> => {
  if (endings.length === 0) return
  const [ids, ...rest] = columns(
    endings,
    e => e.task.id,
    e => e.who.id,
    e => e.wish.outcome,
    e => e.wish.note ?? null,
    e => e.wish.way ?? 'desk',
    e => e.wish.key ?? null,
    e => (e.wish.values === undefined ? null : JSON.stringify(e.wish.values)),
  )
  await tx.rows(FINISH, [ids, now, ...rest])
  await announce(
    tx,
    endings.map(({ task: { id, kind, subject }, wish: { outcome } }) => ({
      ...{ topic: 'flow.task-done', key: id, payload: { id, kind, subject, outcome } },
    })),
  )
  const inProcesses = endings.filter(({ task }) => task.instance !== null)
  if (inProcesses.length === 0) return
  await continueFromTasks(
    tx,
    now,
    inProcesses.map(({ who, task, wish: { outcome, values } }) => ({
      ...{ by: who.id, taskId: task.id, outcome },
      ...(values && { variables: values as Variables }),
    })),
  )
}
