import type { Tx } from '#platform/postgres/index.ts'
import { conditionsOf } from '../tasks/acting-on.ts'

const { barred, unskilled } = conditionsOf({
  ...{ person: 'h.person', now: '$1::timestamptz', places: 'null', all: 'false', leads: 'null' },
})

/** The one who has it, else, or once it is late, whoever may take it: of those, who is not away and not kept from it. */
const HEARERS = `
  select t.id as task, h.person, t.weight, t.escalated, coalesce(t.due_at < $1, false) as late, h.own, t.given_at, t.due_at
  from flow.task t
  cross join lateral (
    select m.person, bool_or(m.own) as own from (
      select t.assignee as person, true as own where t.assignee is not null
      union all
      select p.user_id, false from access.v_user_permission p
      where (t.assignee is null or t.escalated > 0) and t.relation is distinct from 'consult'
        and (t.roles = '{}' or p.role = any(t.roles)) and p.pattern in ('flow.work', 'flow.*', '*')
        and (p.place is null or t.place is null or p.place = t.place)) m
    group by m.person) h
  where t.id = any($2::uuid[]) and (h.own or t.give <> 'push' or t.settled_at is not null) and t.done_at is null and t.paused_at is null
    and not exists (
      select from flow.absence a
      where a.person = h.person and a.withdrawn_at is null and a.from_at <= $1 and a.to_at > $1)
    and not ${barred} and not ${unskilled}
  order by t.id, h.person`

export type Hearer = {
  task: string
  person: string
  weight: number
  escalated: number
  late: boolean
  /** It is in this person's hands. */
  own: boolean
  given_at: Date | null
  due_at: Date | null
}

/** Who is to hear of open tasks, wherever they are: one statement for any number. */
export const hearersOf = (tx: Tx, now: Date, tasks: readonly string[]): Promise<Hearer[]> =>
  tx.rows<Hearer>(HEARERS, [now, tasks])
