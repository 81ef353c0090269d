import type { Day } from '#kernel/moment.ts'
import { isDay } from '../layout/calendar.ts'

const CENTURY = 2000
const two = (n: number) => String(n).padStart(2, '0')

/** The day of numbers; null where the calendar has none such. Two digits of a year are of this century. */
export const dayFrom = (year: number, month: number, date: number): Day | null => {
  const full = year < 100 ? CENTURY + year : year
  return full >= 1900 && full < 10_000 && isDay(full, month, date) ? `${full}-${two(month)}-${two(date)}` : null
}

/** The day of `YYMMDD`. */
export const dayOfSix = (text: string): Day | null =>
  /^\d{6}$/.test(text) ? dayFrom(Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))) : null

/** The day of `2026-11-28`, or of an instant that begins so. */
export const dayOfIso = (text: string): Day | null => {
  const match = /^(\d{4})-(\d\d)-(\d\d)(T.*|[+-]\d\d:\d\d|Z)?$/.exec(text)
  return match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : null
}
