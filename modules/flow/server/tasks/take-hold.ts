import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { conditionsOf, sightOf } from './acting-on.ts'

/** An open task that is held: nobody else changes it until the transaction ends. */
export type Held = {
  id: string
  kind: string
  subject: string
  place: string | null
  detail: Record<string, unknown>
  weight: number
  outcomes: string[]
  needs: number
  ends_at_once: string[]
  path: string | null
  apart: boolean
  skill: string | null
  instance: string | null
  token: string | null
  parent: string | null
  relation: 'subtask' | 'consult' | null
  assignee: string | null
  assignee_name: string | null
  claimed_at: Date | null
  owner: string | null
  paused_at: Date | null
  due_minutes: number | null
  spent_minutes: number
  clock_from: Date | null
  opened_at: Date
  calendar: 'place' | 'office' | 'always'
  remind_minutes: number | null
  escalate_minutes: number | null
  alarm_step: number
  /** It is in the hands of the one who acts, or of whom they stand in for. */
  mine: boolean
  leads: boolean
  barred: boolean
  unskilled: boolean
  open_parts: number
}

type Known = Held & {
  done_at: Date | null
  done_by: string | null
  done_by_name: string | null
  done_by_way: string | null
  done_key: string | null
  outcome: string | null
}

const { selves, leads, maySee, barred, unskilled } = conditionsOf({
  ...{ person: 'w.person', now: '$1::timestamptz', places: 'w.places', all: 'w.sees_all', leads: 'w.leads' },
})

const HOLD = `
  with wish as (
    select w.id, w.person, w.places::uuid[] as places, w.sees_all, w.leads::uuid[] as leads
    from unnest($2::uuid[], $3::uuid[], $4::text[], $5::boolean[], $6::text[]) as w (id, person, places, sees_all, leads))
  select t.id, t.kind, t.subject, t.place, t.detail, t.weight, t.outcomes, t.needs, t.ends_at_once, t.path, t.apart,
         t.skill, t.instance, t.token, t.parent, t.relation, t.assignee, (select name from access.v_user a where a.id = t.assignee) as assignee_name, t.claimed_at, t.owner,
         t.paused_at, t.due_minutes, t.spent_minutes, t.clock_from, t.opened_at, t.calendar, t.remind_minutes,
         t.escalate_minutes, t.alarm_step, coalesce(t.assignee = any(${selves}), false) as mine, ${leads} as leads,
         ${barred} as barred, ${unskilled} as unskilled,
         (select count(*) from flow.task c where c.parent = t.id and c.relation = 'subtask' and c.done_at is null)
           as open_parts,
         t.done_at, t.done_by, (select name from access.v_user d where d.id::text = t.done_by) as done_by_name, t.done_by_way, t.done_key, t.outcome
  from wish w
  join flow.task t on t.id = w.id
  where ${maySee}
  order by t.id
  for update of t`

/** Who finished it, how and when, for whoever comes too late. */
const tooLate = (task: Known) =>
  refused(
    'task-done-already',
    `${task.done_by_name ?? task.done_by} finished it at ${task.done_at!.toISOString()} by ${task.done_by_way ?? 'desk'}: ${task.outcome}.`,
  )

export type HoldRefusal = 'task-unknown' | 'task-done-already'

export type HoldWish = { readonly who: Who; readonly id: string; readonly key?: string }

type Hold = Answer<{ task: Held; repeated: boolean }, HoldRefusal>

/** A list of ids as text, for one row of many. */
const listed = (ids: readonly string[] | null) => ids && `{${ids.join(',')}}`

/**
 * Holds open tasks, each for a deed of another person, in the order of their ids: one statement for any number. No task
 * is named twice. A task that `who` may not see is answered as if it were not there; one that is done says who was first.
 * With `key`, the deed that finished it under the same key is told apart.
 */
export const takeHolds = async (tx: Tx, now: Date, wishes: readonly HoldWish[]): Promise<Hold[]> => {
  const seen = wishes.map(({ who, id }) => ({ id, ...sightOf(who) }))
  const rows = await tx.rows<Known>(HOLD, [
    now,
    ...columns(
      seen,
      w => w.id,
      w => w.person,
      w => listed(w.places),
      w => w.all,
      w => listed(w.leads),
    ),
  ])
  const tasks = new Map(rows.map(row => [row.id, row]))
  return wishes.map(({ who, id, key }): Hold => {
    const task = tasks.get(id)
    if (!task) return refused('task-unknown', `There is no task ${id} where you may work.`)
    const repeated = key !== undefined && task.done_key === key && task.done_by === who.id
    return task.done_at && !repeated ? tooLate(task) : done({ task, repeated })
  })
}

/** Holds one open task for a deed on it. */
export const takeHold = async (tx: Tx, who: Who, now: Date, id: string): Promise<Hold> =>
  (await takeHolds(tx, now, [{ who, id }]))[0]!
