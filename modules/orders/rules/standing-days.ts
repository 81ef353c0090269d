import { addDays, type Day, dayNumber, weekdayOf } from '#kernel/moment.ts'

export type Rhythm = {
  /** ISO weekdays, Monday 1. */
  readonly weekdays: readonly number[]
  /** Every n-th week, counted from the week (Monday to Sunday) of `starts`. */
  readonly everyWeeks: number
  readonly starts: Day
  readonly ends: Day | null
  readonly pausedFrom: Day | null
  readonly pausedTo: Day | null
}

const mondayOf = (day: Day): number => dayNumber(day) - weekdayOf(day) + 1

const isPaused = ({ pausedFrom, pausedTo }: Rhythm, day: Day) =>
  pausedFrom !== null && pausedFrom <= day && (pausedTo === null || day <= pausedTo)

/** Whether a standing order wants goods on a day. */
export const wantsOn = (rhythm: Rhythm, day: Day): boolean => {
  if (day < rhythm.starts || (rhythm.ends !== null && day > rhythm.ends) || isPaused(rhythm, day)) return false
  const days = mondayOf(day) - mondayOf(rhythm.starts)
  return rhythm.weekdays.includes(weekdayOf(day)) && days % (7 * rhythm.everyWeeks) === 0
}

/** The days after `after` up to `to` on which a standing order wants goods, first to last. */
export const daysBetween = (rhythm: Rhythm, after: Day, to: Day): Day[] => {
  const days: Day[] = []
  for (let day = addDays(after, 1); day <= to; day = addDays(day, 1)) if (wantsOn(rhythm, day)) days.push(day)
  return days
}

/** The next `count` days from `from` on (itself included); fewer where it ends or pauses before a year has passed. */
export const nextDays = (rhythm: Rhythm, from: Day, count: number): Day[] =>
  daysBetween(rhythm, addDays(from, -1), addDays(from, 366)).slice(0, count)
