import { addBusinessMinutes, businessMinutesBetween } from './count-minutes.ts'
import type { OpenTimes } from './open-times.ts'

/** A task's clock. Minutes UTC since 1970; `from` is null while it stands still. */
export type DueClock = {
  /** Business minutes the task may take; null: no due date. */
  readonly due: number | null
  /** Those spent before `from`. */
  readonly spent: number
  readonly from: number | null
}

/** Stops the clock: what has run is kept as spent. */
export const stopClock = (clock: DueClock, times: OpenTimes, at: number): DueClock =>
  clock.from === null
    ? clock
    : { ...clock, spent: clock.spent + businessMinutesBetween(times, clock.from, at), from: null }

/** When it is due: null without a due date, while the clock stands still, or beyond the times known. */
export const dueAt = ({ due, spent, from }: DueClock, times: OpenTimes): number | null =>
  due === null || from === null ? null : addBusinessMinutes(times, from, due - spent)

/** When to call to mind and when to ask others: business minutes before and after the due date; null: not at all. */
export type AlarmPlan = { readonly remind: number | null; readonly escalate: number | null }

/** 0 a reminder, 1 the due date itself, 2 late for a second time. */
export type AlarmStep = 0 | 1 | 2
export type Alarm = { readonly step: AlarmStep; readonly at: number }

/** The next alarm of a running clock from a step on; null when there is none any more. */
export const nextAlarm = (clock: DueClock, plan: AlarmPlan, from: number, times: OpenTimes): Alarm | null => {
  const { due, spent } = clock
  if (due === null || clock.from === null) return null
  const left = due - spent
  const at = (minutes: number) => addBusinessMinutes(times, clock.from!, minutes)
  const steps: readonly (readonly [AlarmStep, number | null])[] = [
    [0, plan.remind !== null && left > plan.remind ? at(left - plan.remind) : null],
    [1, at(left)],
    [2, plan.escalate === null ? null : at(left + plan.escalate)],
  ]
  const next = steps.find(([step, minute]) => step >= from && minute !== null)
  return next ? { step: next[0], at: next[1]! } : null
}
