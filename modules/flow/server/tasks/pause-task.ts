import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { dueAt, nextAlarm, stopClock } from '../../rules/index.ts'
import { HORIZON_MS, instantOf, minuteOf, readCalendars } from '../calendars/read-calendars.ts'
import { changeTask } from './change-task.ts'
import { type Held, type HoldRefusal, takeHold } from './take-hold.ts'

/** A task's clock as the rules read it. */
export const clockOf = (task: Pick<Held, 'due_minutes' | 'spent_minutes' | 'clock_from'>) => ({
  due: task.due_minutes,
  spent: task.spent_minutes,
  from: task.clock_from ? minuteOf(task.clock_from) : null,
})

const timesOf = async (tx: Tx, now: Date, task: Held) => {
  const from = task.clock_from ?? now
  const calendars = await readCalendars(tx, from < now ? from : now, new Date(now.getTime() + HORIZON_MS))
  return calendars(task.place, task.calendar)
}

/** Lets a task stand still until somebody outside answers: its clock stops, and it is not asked for meanwhile. */
export const pauseTask = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, reason, note = '' }: { readonly id: string; readonly reason: string; readonly note?: string },
): Promise<Answer<{ id: string }, HoldRefusal | 'task-stands-already'>> => {
  const held = await takeHold(tx, who, now, id)
  if (!held.ok) return held
  const { task } = held.value
  if (task.paused_at) return refused('task-stands-already', `Task ${id} waits since ${task.paused_at.toISOString()}.`)
  const clock = stopClock(clockOf(task), await timesOf(tx, now, task), minuteOf(now))
  const set = 'paused_at = $2, paused_for = $7, spent_minutes = $8, clock_from = null, due_at = null, alarm_at = null'
  const values = [reason, clock.spent]
  await changeTask(tx, who, now, { id, what: 'paused', detail: { reason, note }, set, values })
  return done({ id })
}

/** Lets a task go on: what was left of its time begins to run again now. */
export const resumeTask = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, note = '' }: { readonly id: string; readonly note?: string },
): Promise<Answer<{ id: string; dueAt: Date | null }, HoldRefusal | 'task-runs-already'>> => {
  const held = await takeHold(tx, who, now, id)
  if (!held.ok) return held
  const { task } = held.value
  if (!task.paused_at)
    return refused('task-runs-already', `Task ${id} does not stand still; there is nothing to resume.`)
  const times = await timesOf(tx, now, task)
  const clock = { ...clockOf(task), from: minuteOf(now) }
  const due = instantOf(dueAt(clock, times))
  const plan = { remind: task.remind_minutes, escalate: task.escalate_minutes }
  const alarm = nextAlarm(clock, plan, task.alarm_step, times)
  const set =
    'paused_at = null, paused_for = null, clock_from = $7, due_at = $8, alarm_at = $9, alarm_step = coalesce($10, t.alarm_step)'
  const values = [now, due, instantOf(alarm?.at ?? null), alarm?.step ?? null]
  await changeTask(tx, who, now, { id, what: 'resumed', detail: { note }, set, values })
  return done({ id, dueAt: due })
}
