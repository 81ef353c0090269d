import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { COUNT_TIME } from './change-task.ts'

const WITHDRAW = `
  with held as (
    select id from flow.task where id = any($1::uuid[]) and done_at is null order by id for update),
  gone as (
    update flow.task t set ${COUNT_TIME}, done_at = $2, done_by = $3, outcome = 'withdrawn', note = $4,
      done_by_way = 'system', alarm_at = null, paused_at = null, paused_for = null
    where t.id in (select id from held) returning t.id, t.kind, t.subject),
  told as (
    insert into flow.task_event (task, at, who, what, way, detail)
    select id, $2, $3, 'withdrawn', 'system', jsonb_build_object('note', $4::text) from gone)
  select id, kind, subject from gone`

/** Takes open tasks back because nothing is left to do: two statements for any number. Gives those that were open. */
export const withdrawTasks = async (
  tx: Tx,
  who: string,
  now: Date,
  ids: readonly string[],
  why = '',
): Promise<{ id: string }[]> => {
  if (ids.length === 0) return []
  const gone = await tx.rows<{ id: string; kind: string; subject: string }>(WITHDRAW, [ids, now, who, why])
  await announce(
    tx,
    gone.map(it => ({ topic: 'flow.task-done', key: it.id, payload: { ...it, outcome: 'withdrawn' } })),
  )
  return gone
}
