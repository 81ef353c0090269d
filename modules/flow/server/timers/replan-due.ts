import { columns, type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'
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
  alarm: number | null
  calendar: 'place' | 'office' | 'always'
  remind_minutes: number | null
  escalate_minutes: number | null
  alarm_step: number
}

/** Instants as minutes: a hundred thousand dates cost more to make than to plan. */
const RUNNING = `
  select id, place, due_minutes, spent_minutes, floor(extract(epoch from clock_from) / 60)::int8 as since,
         floor(extract(epoch from due_at) / 60)::int8 as due, floor(extract(epoch from alarm_at) / 60)::int8 as alarm, calendar, remind_minutes, escalate_minutes, alarm_step
  from flow.task
  where done_at is null and clock_from is not null and due_minutes is not null and ($1::uuid is null or id > $1)
  order by id limit $2`

/** Only where the clock still runs since the same minute: what somebody has done meanwhile stands, and is planned already. */
const PLAN = `
  update flow.task t set due_at = to_timestamp(p.due * 60.0), alarm_at = to_timestamp(p.alarm * 60.0), alarm_step = p.step
  from unnest($1::uuid[], $2::int8[], $3::int8[], $4::smallint[], $5::int8[], $6::smallint[])
    as p (id, due, alarm, step, since, was)
  where t.id = p.id and t.done_at is null and t.alarm_step = p.was
    and t.clock_from >= to_timestamp(p.since * 60.0) and t.clock_from < to_timestamp(p.since * 60.0 + 60)`

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

type Page = { readonly last: string | null; readonly moved: number }

const planPage = async (
  tx: Tx,
  now: number,
  calendars: Calendars,
  after: string | null,
  size: number,
): Promise<Page> => {
  const rows = await tx.rows<Running>(RUNNING, [after, size])
  if (rows.length === 0) return { last: null, moved: 0 }
  const moved = rows
    .map(row => ({ row, to: planned(row, calendars, now) }))
    .filter(({ row, to }) => row.due !== to.due || row.alarm !== to.alarm)
  if (moved.length > 0)
    await tx.rows(
      PLAN,
      columns(
        moved,
        it => it.to.id,
        it => it.to.due,
        it => it.to.alarm,
        it => it.to.step,
        it => it.row.since,
        it => it.row.alarm_step,
      ),
    )
  return { last: rows.at(-1)!.id, moved: moved.filter(({ row, to }) => row.due !== to.due).length }
}

const readAll = async (tx: Tx, now: Date): Promise<Calendars | null> => {
  const oldest = await tx.one<{ at: Date | null }>(OLDEST)
  if (!oldest?.at) return null
  return readCalendars(tx, oldest.at < now ? oldest.at : now, new Date(now.getTime() + HORIZON_MS))
}

/**
 * Plans every open due date anew after hours, special days or holidays have changed: page by page, each its own
 * transaction, so that nobody waits long for a task. Gives how many moved. Safe to repeat.
 */
export const replanDue = async (db: Database, now: Date, size = 10_000): Promise<number> => {
  const calendars = await readOnly(db, tx => readAll(tx, now))
  let after: string | null = null
  let moved = 0
  while (calendars) {
    const page: Page = await transact(db, tx => planPage(tx, minuteOf(now), calendars, after, size))
    moved += page.moved
    after = page.last
    if (after === null) break
  }
  if (moved > 0)
    await transact(db, tx => announce(tx, [{ topic: 'flow.due-moved', key: 'calendar', payload: { moved } }]))
  return moved
}
