import type { Tx } from '#platform/postgres/index.ts'
import { stopClock } from '../../rules/index.ts'
import { minuteOf, readCalendars } from '../calendars/read-calendars.ts'
import { clockOf } from '../tasks/pause-task.ts'

type Ended = {
  id: string
  place: string | null
  calendar: 'place' | 'office' | 'always'
  due_minutes: number | null
  spent_minutes: number
  clock_from: Date | null
  opened_at: Date
  done_at: Date
}

/** Counts how many business minutes ended tasks took, those in which they stood still left out. Constant statements. */
export const measureTasks = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const ended = await tx.rows<Ended>(
    `select id, place, calendar, due_minutes, spent_minutes, clock_from, opened_at, done_at from flow.task
     where id = any($1::uuid[]) and done_at is not null and business_minutes is null order by id`,
    [ids],
  )
  if (ended.length === 0) return
  const from = new Date(Math.min(...ended.map(it => (it.clock_from ?? it.opened_at).getTime())))
  const to = new Date(Math.max(...ended.map(it => it.done_at.getTime())))
  const calendars = await readCalendars(tx, from, to)
  const spent = ended.map(it => stopClock(clockOf(it), calendars(it.place, it.calendar), minuteOf(it.done_at)).spent)
  await tx.rows(
    `update flow.task t set business_minutes = m.minutes from unnest($1::uuid[], $2::int[]) as m (id, minutes)
     where t.id = m.id`,
    [ended.map(it => it.id), spent],
  )
}
