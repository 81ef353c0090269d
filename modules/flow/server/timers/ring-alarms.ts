import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { nextAlarm } from '../../rules/index.ts'
import { HORIZON_MS, instantOf, minuteOf, readCalendars } from '../calendars/read-calendars.ts'

type Due = {
  id: string
  place: string | null
  due_minutes: number
  spent_minutes: number
  clock_from: Date
  calendar: 'place' | 'office' | 'always'
  remind_minutes: number | null
  escalate_minutes: number | null
  alarm_step: 0 | 1 | 2
}

const DUE = `
  select id, place, due_minutes, spent_minutes, clock_from, calendar, remind_minutes, escalate_minutes, alarm_step
  from flow.task where done_at is null and alarm_at <= $1 and clock_from is not null and due_minutes is not null
  order by alarm_at, id limit 1000 for update skip locked`

/** A late task is asked of the role its kind names as well, a second time of the owners. A task that is open to all stays so. */
const RING = `
  with plan as (
    select * from unnest($1::uuid[], $2::smallint[], $3::timestamptz[], $4::smallint[]) as p (id, rang, alarm, step)),
  rang as (
    update flow.task t set alarm_at = p.alarm, alarm_step = p.step, escalated = greatest(t.escalated, p.rang),
      roles = case
        when p.rang = 0 or t.roles = '{}' or t.relation = 'consult' then t.roles
        when p.rang = 1 and t.escalate_to is not null and t.escalate_to <> all(t.roles) then t.roles || t.escalate_to
        when p.rang = 2 and 'owner' <> all(t.roles) then t.roles || 'owner'::text
        else t.roles end
    from plan p where t.id = p.id returning t.id, t.escalate_to)
  insert into flow.task_event (task, at, who, what, way, detail)
  select p.id, $5, 'system', case when p.rang = 0 then 'reminded' else 'escalated' end, 'system',
         case when p.rang = 0 then '{}'::jsonb
              else jsonb_build_object('to', case when p.rang = 1 then r.escalate_to else 'owner' end, 'level', p.rang) end
  from plan p join rang r on r.id = p.id order by p.id`

/**
 * Rings the alarms that are due: reminds, and asks others as well once a task is late. A constant number of statements for
 * up to 1000; call again while it gives as many. Whoever is to hear it listens to `flow.task-reminded` and
 * `flow.task-escalated`.
 */
export const ringAlarms = async (tx: Tx, now: Date): Promise<number> => {
  const due = await tx.rows<Due>(DUE, [now])
  if (due.length === 0) return 0
  const since = Math.min(...due.map(it => it.clock_from.getTime()))
  const calendars = await readCalendars(tx, new Date(since), new Date(now.getTime() + HORIZON_MS))
  const rung = due
    .map(it => {
      const clock = { due: it.due_minutes, spent: it.spent_minutes, from: minuteOf(it.clock_from) }
      const terms = { remind: it.remind_minutes, escalate: it.escalate_minutes }
      const next = nextAlarm(clock, terms, it.alarm_step + 1, calendars(it.place, it.calendar))
      return { id: it.id, rang: it.alarm_step, alarm: instantOf(next?.at ?? null), step: next?.step ?? 3 }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const values = columns(
    rung,
    it => it.id,
    it => it.rang,
    it => it.alarm,
    it => it.step,
  )
  await tx.rows(RING, [...values, now])
  const idsWhere = (late: boolean) => rung.filter(it => it.rang > 0 === late).map(it => it.id)
  const said = [
    { topic: 'flow.task-reminded', tasks: idsWhere(false) },
    { topic: 'flow.task-escalated', tasks: idsWhere(true) },
  ].filter(it => it.tasks.length > 0)
  await announce(
    tx,
    said.map(({ topic, tasks }) => ({ topic, key: tasks[0]!, payload: { tasks } })),
  )
  return due.length
}
