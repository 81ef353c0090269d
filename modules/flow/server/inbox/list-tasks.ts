import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type Points, rankTasks } from '../../rules/index.ts'
import { BARRED, LEADS, MAY_SEE, SELVES, seerOf, UNSKILLED } from '../tasks/acting-on.ts'

export type Task = {
  id: string
  kind: string
  kind_name: { id: string; en: string } | null
  subject: string
  place: string | null
  detail: Record<string, unknown>
  roles: string[]
  skill: string | null
  weight: number
  outcomes: string[]
  needs: number
  votes: number
  apart: boolean
  instance: string | null
  parent: string | null
  relation: 'subtask' | 'consult' | null
  assignee: string | null
  assignee_name: string | null
  given_why: Record<string, unknown> | null
  claimed_at: Date | null
  owner: string | null
  owner_name: string | null
  due_at: Date | null
  escalated: number
  paused_at: Date | null
  paused_for: string | null
  opened_at: Date
  done_at: Date | null
  done_by: string | null
  done_by_name: string | null
  done_by_way: string | null
  outcome: string | null
  note: string | null
  /** In the hands of the one who asks, or of whom they stand in for. */
  mine: boolean
  /** Whether they can take it up: nobody else has it, and nothing keeps them from it. */
  free: boolean
  barred: boolean
  unskilled: boolean
  leads: boolean
}

/** What a task shows in a list and on its page; `$1` to `$5` are those of `seerOf`. */
export const TASK = `
  t.id, t.kind, t.subject, t.place, t.detail, t.roles, t.skill, t.weight, t.outcomes, t.needs, t.apart, t.instance,
  t.parent, t.relation, t.assignee, t.given_why, t.claimed_at, t.owner, t.due_at, t.escalated, t.paused_at, t.paused_for,
  t.opened_at, t.done_at, t.done_by, t.done_by_way, t.outcome, t.note, a.name as assignee_name, o.name as owner_name,
  d.name as done_by_name, case when k.name_id <> '' then jsonb_build_object('id', k.name_id, 'en', k.name_en) end as kind_name,
  (select count(*) from flow.task_vote v where v.task = t.id) as votes,
  coalesce(t.assignee = any(${SELVES}), false) as mine,
  (t.assignee is null or t.assignee = any(${SELVES})) and not ${BARRED} and not ${UNSKILLED} as free,
  ${BARRED} as barred, ${UNSKILLED} as unskilled, ${LEADS} as leads`

export const TASK_FROM = `
  flow.task t
  left join access.v_user a on a.id = t.assignee
  left join access.v_user o on o.id = t.owner
  left join access.v_user d on d.id::text = t.done_by
  left join flow.task_kind k on k.kind = t.kind`

const OPEN = `
  select ${TASK} from ${TASK_FROM} where t.done_at is null and ${MAY_SEE}
  order by t.assignee = $1::uuid desc nulls last, t.due_at nulls last, t.opened_at limit $6`

const DONE = `
  select ${TASK} from ${TASK_FROM} where t.done_at is not null and ${MAY_SEE} order by t.done_at desc limit $6`

export type Listed = Task & { readonly points: Points; readonly total: number }

const NOTHING: Points = { begun: 0, late: 0, soon: 0, escalated: 0, given: 0, weight: 0, waited: 0 }

/** Rows in the order in which this person best does them, each with what speaks for it. */
export const inOrder = (rows: readonly Task[], who: Who, now: Date): Listed[] => {
  const byId = new Map(rows.map(row => [row.id, row]))
  const ranked = rankTasks(
    rows.map(row => ({
      id: row.id,
      weight: row.weight,
      openedAt: row.opened_at.getTime(),
      dueAt: row.due_at?.getTime() ?? null,
      escalated: row.escalated,
      mine: row.mine,
      begun: row.assignee === who.id && row.claimed_at !== null,
      standing: row.paused_at !== null,
    })),
    now.getTime(),
  )
  return ranked.map(({ id, points, total }) => ({ ...byId.get(id)!, points, total }))
}

export type Search = { readonly done?: boolean; readonly limit?: number; readonly now?: Date }

/**
 * Open tasks that `who` may see, best first, with what speaks for each; or the last completed ones. One statement. Of more
 * than `limit` open ones those that are due soonest and oldest are ranked.
 */
export const listTasks = async (
  tx: Tx,
  who: Who,
  { done = false, limit = 300, now }: Search = {},
): Promise<Listed[]> => {
  const at = now ?? (await tx.one<{ now: Date }>('select now()'))!.now
  const rows = await tx.rows<Task>(done ? DONE : OPEN, [...seerOf(who, at), limit])
  return done ? rows.map(row => ({ ...row, points: NOTHING, total: 0 })) : inOrder(rows, who, at)
}
