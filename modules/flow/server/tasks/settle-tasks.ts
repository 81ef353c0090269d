import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { chooseWorker, dueAt, nextAlarm } from '../../rules/index.ts'
import { type Calendars, HORIZON_MS, instantOf, minuteOf, readCalendars } from '../calendars/read-calendars.ts'
import { type Roster, readRoster } from '../staff/read-roster.ts'

type Unsettled = {
  id: string
  place: string | null
  roles: string[]
  skill: string | null
  give: 'pull' | 'push'
  wanted: string | null
  assignee: string | null
  weight: number
  path: string | null
  apart: boolean
  opened_at: Date
  due_minutes: number | null
  spent_minutes: number
  clock_from: Date | null
  paused_at: Date | null
  calendar: 'place' | 'office' | 'always'
  remind_minutes: number | null
  escalate_minutes: number | null
  alarm_step: number
}

const UNSETTLED = `
  select id, place, roles, skill, give, wanted, assignee, weight, path, apart, opened_at, due_minutes, spent_minutes,
         clock_from, paused_at, calendar, remind_minutes, escalate_minutes, alarm_step
  from flow.task where done_at is null and settled_at is null and ($1::uuid[] is null or id = any($1))
  order by weight desc, opened_at, id limit 1000 for update skip locked`

const DOERS = 'select path, array_agg(person) as persons from flow.task_doer where path = any($1) group by path'

type Settled = {
  readonly id: string
  readonly from: Date | null
  readonly due: Date | null
  readonly alarm: Date | null
  readonly step: number
  readonly person: string | null
  readonly why: object | null
  /** False: it is to be given to somebody, and nobody is there yet. */
  readonly whole: boolean
}

const SETTLE = `
  with plan as (
    select * from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::smallint[], $6::uuid[],
      $7::jsonb[], $8::boolean[]) as p (id, clock_from, due, alarm, step, person, why, whole)),
  settled as (
    update flow.task t set clock_from = p.clock_from, due_at = p.due, alarm_at = p.alarm, alarm_step = p.step,
      assignee = coalesce(t.assignee, p.person),
      given_at = case when t.assignee is null and p.person is not null then $9::timestamptz else t.given_at end,
      given_by = case when t.assignee is null and p.person is not null then 'system' else t.given_by end,
      given_why = case when t.assignee is null and p.person is not null then p.why else t.given_why end,
      settled_at = case when p.whole then $9::timestamptz end
    from plan p where t.id = p.id returning t.id)
  insert into flow.task_event (task, at, who, what, way, detail)
  select p.id, $9, 'system', 'given', 'system', jsonb_build_object('to', p.person, 'why', p.why)
  from plan p join settled s on s.id = p.id where p.person is not null`

/** Who gets it: whom it was opened for or who stands in for them, else, where its kind is given away, the one with least. */
const give = (task: Unsettled, roster: Roster, doers: ReadonlyMap<string, ReadonlySet<string>>) => {
  if (task.assignee) return { person: null, why: null, whole: true }
  const wanted = task.wanted ? roster.standInFor(task.wanted) : null
  if (wanted) {
    roster.give(wanted, task.weight)
    return { person: wanted, why: wanted === task.wanted ? { wanted } : { for: task.wanted }, whole: true }
  }
  if (task.give === 'pull') return { person: null, why: null, whole: true }
  const barred = (task.apart && doers.get(task.path ?? '')) || new Set<string>()
  const workers = roster.workersFor(task.roles, task.place)
  const choice = chooseWorker(workers, { skill: task.skill, weight: task.weight, barred })
  if (!choice) return { person: null, why: null, whole: false }
  roster.give(choice.id, task.weight)
  return { person: choice.id, why: choice.why, whole: true }
}

const plan = (task: Unsettled, calendars: Calendars) => {
  if (task.paused_at) return { from: null, due: null, alarm: null, step: task.alarm_step }
  const from = task.clock_from ?? task.opened_at
  const times = calendars(task.place, task.calendar)
  const clock = { due: task.due_minutes, spent: task.spent_minutes, from: minuteOf(from) }
  const terms = { remind: task.remind_minutes, escalate: task.escalate_minutes }
  const alarm = nextAlarm(clock, terms, task.alarm_step, times)
  return {
    from,
    due: instantOf(dueAt(clock, times)),
    alarm: instantOf(alarm?.at ?? null),
    step: alarm?.step ?? task.alarm_step,
  }
}

const doersOf = async (tx: Tx, tasks: readonly Unsettled[]) => {
  const paths = tasks.flatMap(it => (it.apart && it.path ? [it.path] : []))
  const rows = await tx.rows<{ path: string; persons: string[] }>(DOERS, [paths])
  return new Map(rows.map(it => [it.path, new Set(it.persons)]))
}

/**
 * Plans the due dates of tasks that were just opened, in business time of their places, and gives away those whose kind
 * is given: a constant number of statements for up to 1000. Without ids, all that are not settled yet: those too for which
 * nobody was there before. Gives the ids of those given to somebody.
 */
export const settleTasks = async (tx: Tx, now: Date, ids?: readonly string[]): Promise<string[]> => {
  const tasks = await tx.rows<Unsettled>(UNSETTLED, [ids ?? null])
  if (tasks.length === 0) return []
  const since = Math.min(...tasks.map(it => (it.clock_from ?? it.opened_at).getTime()))
  const calendars = await readCalendars(tx, new Date(since), new Date(now.getTime() + HORIZON_MS))
  const roster = await readRoster(tx, now)
  const doers = await doersOf(tx, tasks)
  const settled: Settled[] = tasks
    .map(it => ({ id: it.id, ...plan(it, calendars), ...give(it, roster, doers) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const values = columns(
    settled,
    it => it.id,
    it => it.from,
    it => it.due,
    it => it.alarm,
    it => it.step,
    it => it.person,
    it => (it.why ? JSON.stringify(it.why) : null),
    it => it.whole,
  )
  await tx.rows(SETTLE, [...values, now])
  const given = settled.flatMap(it => (it.person ? [it.id] : []))
  await announce(tx, [{ topic: 'flow.task-given', key: settled[0]!.id, payload: { tasks: given } }])
  return given
}
