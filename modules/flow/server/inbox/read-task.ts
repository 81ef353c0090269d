import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { MAY_SEE, seerOf } from '../tasks/acting-on.ts'
import { TASK, TASK_FROM, type Task } from './list-tasks.ts'

export type TaskEvent = {
  at: Date
  who: string
  who_name: string | null
  to_name: string | null
  what: string
  way: string
  detail: Record<string, unknown>
}

export type TaskPart = {
  id: string
  kind: string
  relation: 'subtask' | 'consult'
  detail: Record<string, unknown>
  assignee_name: string | null
  done_at: Date | null
  done_by_name: string | null
  outcome: string | null
  note: string | null
}

export type Times = {
  waited_s: number
  worked_s: number
  stood_s: number
  touches: number
  business_minutes: number | null
}

const ONE = `
  select ${TASK}, t.waited_s, t.worked_s, t.stood_s, t.touches, t.business_minutes
  from ${TASK_FROM} where t.id = $6 and ${MAY_SEE}`

const EVENTS = `
  select e.at, e.who, u.name as who_name, p.name as to_name, e.what, e.way, e.detail
  from flow.task_event e
  left join access.v_user u on u.id::text = e.who
  left join access.v_user p on p.id::text = coalesce(e.detail ->> 'to', e.detail ->> 'from')
  where e.task = $1 order by e.seq limit 300`

const PARTS = `
  select c.id, c.kind, c.relation, c.detail, a.name as assignee_name, c.done_at, d.name as done_by_name, c.outcome, c.note
  from flow.task c
  left join access.v_user a on a.id = c.assignee
  left join access.v_user d on d.id::text = c.done_by
  where c.parent = $1 order by c.opened_at, c.id`

export type WholeTask = Task & Times & { readonly events: TaskEvent[]; readonly parts: TaskPart[] }

/** A task with everything that happened to it, its parts and the advice that was asked. Undefined where it is not to be seen. */
export const readTask = async (tx: Tx, who: Who, now: Date, id: string): Promise<WholeTask | undefined> => {
  const task = await tx.one<Task & Times>(ONE, [...seerOf(who, now), id])
  if (!task) return undefined
  const events = await tx.rows<TaskEvent>(EVENTS, [id])
  const parts = await tx.rows<TaskPart>(PARTS, [id])
  return { ...task, events, parts }
}
