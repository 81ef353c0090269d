import { addDays, type Moment } from '#kernel/moment.ts'

/** A stretch of a weekday (ISO) in which somebody works; minutes after midnight, `ends` above 1440 is after the next. */
export type Shift = {
  readonly weekday: number
  readonly starts: number
  readonly ends: number
  readonly fromDay: string
  readonly toDay: string | null
}

const DAY_MINUTES = 1440
const holdsOn = (shift: Shift, day: string) => shift.fromDay <= day && (shift.toDay === null || day <= shift.toDay)
const covers = (shift: Shift, minute: number) => shift.starts <= minute && minute < shift.ends

/**
 * Whether somebody is at work by their shifts. Somebody without a shift that holds around this day is taken to be there:
 * a company that keeps no rosters must not come to a halt.
 */
export const isOnShift = (shifts: readonly Shift[], now: Moment): boolean => {
  const yesterday = addDays(now.day, -1)
  const before = ((now.weekday + 5) % 7) + 1
  const kept = shifts.filter(it => holdsOn(it, now.day) || holdsOn(it, yesterday))
  return (
    kept.length === 0 ||
    kept.some(it => it.weekday === now.weekday && holdsOn(it, now.day) && covers(it, now.minute)) ||
    kept.some(it => it.weekday === before && holdsOn(it, yesterday) && covers(it, now.minute + DAY_MINUTES))
  )
}
