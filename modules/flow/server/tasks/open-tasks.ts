import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

export type TaskWish = {
  /** UUIDv7. */
  readonly id: string
  /** What kind of work, for example `price-variance`; screens have words for each. */
  readonly kind: string
  /** What it is about; of one kind and subject one task is open. */
  readonly subject: string
  readonly place: string | null
  readonly detail: object
} & TaskTerms

/** How a task is to be done, where that differs from its kind. */
export type TaskTerms = {
  /** Words of roles whose holders may do it; none: whoever may work at the place. */
  readonly roles?: readonly string[]
  readonly skill?: string
  readonly give?: 'pull' | 'push'
  /** The user it is for; while that person is away, whoever stands in. */
  readonly assignee?: string
  readonly weight?: number
  /** Business minutes it may take; null: no due date. */
  readonly dueMinutes?: number | null
  readonly calendar?: 'place' | 'office' | 'always'
  readonly outcomes?: readonly string[]
  /** How many must say the same. */
  readonly needs?: number
  /** Outcomes that one person's word ends it with. */
  readonly endsAtOnce?: readonly string[]
  /** Nobody does two tasks of a path that are `apart`, nor one that they asked for. */
  readonly apart?: boolean
  readonly path?: string
  /** Who opened it, where that is not who asks for all. */
  readonly openedBy?: string | undefined
  /** The user who asked for it. */
  readonly askedBy?: string
  /** The process instance, and its token that waits. */
  readonly instance?: string
  readonly token?: string
  readonly parent?: string
  readonly relation?: 'subtask' | 'consult'
  /** The user who answers for it though another does it. */
  readonly owner?: string
}

const words = (key: string, usual: string) =>
  `case when w.x ? '${key}' then array(select jsonb_array_elements_text(w.x -> '${key}')) else coalesce(${usual}, '{}') end`

const OPEN = `
  with wish as (
    select w.id, w.kind, w.subject, w.place, w.detail,
           ${words('roles', 'k.roles')} as roles,
           coalesce(w.x ->> 'skill', k.skill) as skill,
           coalesce(w.x ->> 'give', k.give, 'pull') as give,
           -- A process names people by its variables: one that nobody knows is asked of all who may.
           case when w.x ? 'instance' then (select u.id from access.v_user u where u.id = (w.x ->> 'assignee')::uuid)
                else (w.x ->> 'assignee')::uuid end as wanted,
           coalesce((w.x ->> 'weight')::smallint, k.weight, 50) as weight,
           case when w.x ? 'dueMinutes' then (w.x ->> 'dueMinutes')::int else k.due_minutes end as due_minutes,
           coalesce(w.x ->> 'calendar', k.calendar, 'place') as calendar,
           ${words('outcomes', 'k.outcomes')} as outcomes,
           coalesce((w.x ->> 'needs')::smallint, k.needs, 1) as needs,
           ${words('endsAtOnce', 'k.ends_at_once')} as ends_at_once,
           coalesce((w.x ->> 'apart')::boolean, k.apart, false) as apart,
           coalesce(w.x ->> 'path', w.kind || ':' || w.subject) as path,
           coalesce(w.x ->> 'openedBy', $8::text) as opened_by,
           w.x ->> 'askedBy' as asked_by, (w.x ->> 'instance')::uuid as instance, w.x ->> 'token' as token,
           (w.x ->> 'parent')::uuid as parent, w.x ->> 'relation' as relation, (w.x ->> 'owner')::uuid as owner,
           k.remind_minutes, k.escalate_to, k.escalate_minutes
    from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::jsonb[], $6::jsonb[])
      as w (id, kind, subject, place, detail, x)
    left join flow.task_kind k on k.kind = w.kind),
  opened as (
    insert into flow.task (id, kind, subject, place, detail, opened_at, opened_by, state_since, roles, skill, give, wanted,
      assignee, given_at, given_by, weight, due_minutes, calendar, outcomes, needs, ends_at_once, apart, path, asked_by,
      instance, token, parent, relation, owner, remind_minutes, escalate_to, escalate_minutes)
    select w.id, w.kind, w.subject, w.place, w.detail, $7::timestamptz, w.opened_by, $7, w.roles, w.skill, w.give, w.wanted,
      h.person, case when h.person is null then null else $7::timestamptz end,
      case when h.person is null then null else w.opened_by end,
      w.weight, w.due_minutes, w.calendar, w.outcomes, w.needs, w.ends_at_once, w.apart, w.path, w.asked_by,
      w.instance, w.token, w.parent, w.relation, w.owner, w.remind_minutes, w.escalate_to, w.escalate_minutes
    from wish w
    left join lateral (
      select w.wanted as person where w.wanted is not null and not exists (
        select from flow.absence a
        where a.person = w.wanted and a.withdrawn_at is null and a.from_at <= $7 and a.to_at > $7)) h on true
    order by w.kind, w.subject
    on conflict do nothing returning id, path, asked_by, opened_by),
  asked as (
    insert into flow.task_doer (path, person)
    select distinct path, asked_by from opened where asked_by is not null order by 1, 2 on conflict do nothing),
  said as (
    insert into flow.task_event (task, at, who, what, way) select id, $7, opened_by, 'opened', 'system' from opened)
  select id from opened`

const termsOf = ({ id: _, kind: _k, subject: _s, place: _p, detail: _d, ...terms }: TaskWish): TaskTerms => terms

/**
 * Opens tasks; one that is open already for the same kind and subject is left as it is. Two statements for any number.
 * What a wish leaves out comes from its kind. They are seen at once; `settleTasks` plans their due dates and gives away
 * what is to be given.
 */
export const openTasks = async (
  tx: Tx,
  who: string,
  now: Date,
  wishes: readonly TaskWish[],
): Promise<{ id: string }[]> => {
  if (wishes.length === 0) return []
  const given = columns(
    wishes,
    w => w.id,
    w => w.kind,
    w => w.subject,
    w => w.place,
    w => JSON.stringify(w.detail),
    w => JSON.stringify(termsOf(w)),
  )
  const opened = await tx.rows<{ id: string }>(OPEN, [...given, now, who])
  if (opened.length > 0)
    await announce(tx, [{ topic: 'flow.task-opened', key: opened[0]!.id, payload: { tasks: opened.map(it => it.id) } }])
  return opened
}
