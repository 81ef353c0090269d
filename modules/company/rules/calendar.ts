import { addDays, type Day, weekdayOf } from '#kernel/moment.ts'

export type HolidayKind = 'national' | 'joint-leave' | 'company'

/** A day off: a national holiday, cuti bersama (`joint-leave`), or one that the company gives. */
export type Holiday = { readonly day: Day; readonly kind: HolidayKind }

/** Which weekdays are worked (ISO, 1 Monday) and which kinds of holiday are kept: shops often work on cuti bersama. */
export type WorkWeek = { readonly weekdays: readonly number[]; readonly keeps: readonly HolidayKind[] }

export const OFFICE_WEEK: WorkWeek = { weekdays: [1, 2, 3, 4, 5], keeps: ['national', 'joint-leave', 'company'] }

/** Whether a day is worked: a weekday of the plan that no holiday it keeps falls on. */
export const isWorkingDay = (day: Day, week: WorkWeek, holidays: readonly Holiday[]): boolean =>
  week.weekdays.includes(weekdayOf(day)) && !holidays.some(it => it.day === day && week.keeps.includes(it.kind))

/** The day that lies `days` working days after `from` (before it, when below zero); 0 gives the next working day or `from`. */
export const addWorkingDays = (from: Day, days: number, week: WorkWeek, holidays: readonly Holiday[]): Day => {
  const off = new Set(holidays.filter(it => week.keeps.includes(it.kind)).map(it => it.day))
  const works = (day: Day) => week.weekdays.includes(weekdayOf(day)) && !off.has(day)
  const step = days < 0 ? -1 : 1
  let day = from
  for (let tries = 0; !works(day) && days === 0; tries += 1) {
    if (tries > 366) return from
    day = addDays(day, 1)
  }
  for (let left = Math.abs(days), tries = 0; left > 0 && tries < 366 * (Math.abs(days) + 1); tries += 1) {
    day = addDays(day, step)
    if (works(day)) left -= 1
  }
  return day
}
