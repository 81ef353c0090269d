import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { Way } from './acting-on.ts'

const SINCE = 'greatest(0, extract(epoch from $2::timestamptz - coalesce(t.state_since, t.opened_at)))::int'

/** Counts the time since the last change to what the task did in it: waited, was worked on, or stood still. */
export const COUNT_TIME = `
  waited_s = t.waited_s + case when t.paused_at is null and t.claimed_at is null then ${SINCE} else 0 end,
  worked_s = t.worked_s + case when t.paused_at is null and t.claimed_at is not null then ${SINCE} else 0 end,
  stood_s = t.stood_s + case when t.paused_at is not null then ${SINCE} else 0 end,
  state_since = $2`

export type Change = {
  readonly id: string
  /** The word under which it is kept: `claimed`, `returned` … */
  readonly what: string
  readonly way?: Way
  readonly detail?: object
  /** Columns to set; its values are $7 and following. */
  readonly set?: string
  readonly values?: readonly unknown[]
}

/** Changes a held task, counts its time, and keeps who did what: two statements, announced as `flow.task-changed`. */
export const changeTask = async (tx: Tx, who: Who, now: Date, change: Change): Promise<void> => {
  const { id, what, way = 'desk', detail = {}, set, values = [] } = change
  await tx.rows(
    `with changed as (update flow.task t set ${COUNT_TIME}${set ? `, ${set}` : ''} where t.id = $1 returning t.id)
     insert into flow.task_event (task, at, who, what, way, detail) select id, $2, $3, $4, $5, $6 from changed`,
    [id, now, who.id, what, way, JSON.stringify(detail), ...values],
  )
  await announce(tx, [{ topic: 'flow.task-changed', key: id, payload: { task: id, what } }])
}
