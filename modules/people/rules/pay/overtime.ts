import { mulDiv } from '#kernel/whole.ts'

/** A day on which somebody worked longer. `minutes` beyond the hours of that day; on a day off all of them. */
export type Overtime = {
  readonly minutes: number
  readonly day: 'work-day' | 'day-off' | 'short-day-off'
  /** Days of work in the week there. `short-day-off`: a holiday on what is the shortest day of a six-day week. */
  readonly week: 5 | 6
}

/** Hours at which times the hourly wage: up to (hours), factor in tenths. */
type Steps = readonly (readonly [number, number])[]
const UNLIMITED = Number.POSITIVE_INFINITY
const WORK_DAY: Steps = [
  [1, 15],
  [UNLIMITED, 20],
]
const offAfter = (hours: number): Steps => [
  [hours, 20],
  [hours + 1, 30],
  [UNLIMITED, 40],
]

const stepsOf = ({ day, week }: Overtime): Steps =>
  day === 'work-day' ? WORK_DAY : offAfter(week === 5 ? 8 : day === 'short-day-off' ? 5 : 7)

/**
 * Pay for overtime by PP 35/2021 art. 31 and 32: an hour is a 173rd of the month's wage; on a day of work the first
 * counts one and a half, the next two; on a day off two, then three, then four times. Minutes count as part of an
 * hour; rupiah, half up.
 */
export const overtimePay = (monthWage: number, worked: Overtime): number => {
  let below = 0
  let weighed = 0
  for (const [hours, tenths] of stepsOf(worked)) {
    weighed += Math.max(0, Math.min(worked.minutes, hours * 60) - below) * tenths
    below = hours * 60
  }
  return mulDiv(monthWage, weighed, 173 * 60 * 10, 'half-up')
}

/** Overtime beyond what may be asked: four hours a day and eighteen a week on days of work (PP 35/2021 art. 26). */
export const overtimeTooLong = (week: readonly Overtime[]): boolean => {
  const minutes = week.filter(it => it.day === 'work-day').map(it => it.minutes)
  return minutes.some(it => it > 4 * 60) || minutes.reduce((a, b) => a + b, 0) > 18 * 60
}
