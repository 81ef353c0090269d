import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { dueAt, nextAlarm } from '../../rules/index.ts'
import { type Calendars, HORIZON_MS, minuteOf, readCalendars } from '../calendars/read-calendars.ts'

type Running = {
  id: string
  place: string | null
  due_minutes: number
  spent_minutes: number
  since: number
  due: number | null
  calendar: 'place' | 'office' | 'always'
  remind_minutes: number | null
  escalate_minutes: number | null
  alarm_step: number
}

/** Instants as minutes: a hundred thousand dates cost more to make than to plan. */
const RUNNING = `
  select id, place, due_minutes, spent_minutes, floor(extract(epoch from clock_from) / 60)::int8 as since,
         floor(extract(epoch from due_at) / 60)::int8 as due, calendar, remind_minutes, escalate_minutes, alarm_step
  from flow.task
  where done_at is null and clock_from is not null and due_minutes is not null and ($1::uuid is null or id > $1)
  order by id limit $2 for update`

const PLAN = `
  update flow.task t set due_at = to_timestamp(p.due * 60.0), alarm_at = to_timestamp(p.alarm * 60.0), alarm_step = p.step
  from unnest($1::uuid[], $2::int8[], $3::int8[], $4::smallint[]) as p (id, due, alarm, step) where t.id = p.id`

const OLDEST = `
  select min(clock_from) as at from flow.task where done_at is null and clock_from is not null and due_minutes is not null`

type Planned = {
  readonly id: string
  readonly due: number | null
  readonly alarm: number | null
  readonly step: number
}

/** A task that has rung for being late stays late: only what is still to come is planned anew. */
const planned = (it: Running, calendars: Calendars, now: number): Planned => {
  const times = calendars(it.place, it.calendar)
  const clock = { due: it.due_minutes, spent: it.spent_minutes, from: it.since }
  const terms = { remind: it.remind_minutes, escalate: it.escalate_minutes }
  const due = dueAt(clock, times)
  const from = due !== null && due > now && it.alarm_step === 2 ? 1 : it.alarm_step
  const alarm = nextAlarm(clock, terms, from, times)
  return { id: it.id, due, alarm: alarm?.at ?? null, step: alarm?.step ?? it.alarm_step }
}

const planPage = async (tx: Tx, now: Date, after: string | null, size: number) => {
  const rows = await tx.rows<Running>(RUNNING, [after, size])
  if (rows.length === 0) return { last: null, moved: 0 }
  const oldest = await tx.one<{ at: Date }>(OLDEST)
  const calendars = await readCalendars(tx, oldest!.at, new Date(now.getTime() + HORIZON_MS))
  const moved = rows
    .map(it => ({ before: it.due, ...planned(it, calendars, minuteOf(now)) }))
    .filter(it => it.before !== it.due)
  if (moved.length > 0)
    await tx.rows(PLAN, [moved.map(m => m.id), moved.map(m => m.due), moved.map(m => m.alarm), moved.map(m => m.step)])
  return { last: rows.at(-1)!.id, moved: moved.length }
}

/**
 * Plans every open due date anew after hours, special days or holidays have changed: page by page, each its own
 * transaction, so that nobody waits long for a task. Gives how many moved. Safe to repeat.
 */
export const replanDue = async (db: Database, now: Date, size = 10_000): Promise<number> => {
  let after: string | null = null
  let moved = 0
  do {
    const page = await transact(db, tx => planPage(tx, now, after, size))
    after = page.last
    moved += page.moved
  } while (after !== null)
  if (moved > 0)
    await transact(db, tx => announce(tx, [{ topic: 'flow.due-moved', key: 'calendar', payload: { moved } }]))
  return moved
}
