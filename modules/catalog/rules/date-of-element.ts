import type { Day } from '#kernel/moment.ts'
import { monthLength } from './lint-time.ts'

/**
 * The century of a two-digit year: at most 50 years ahead of today and 49 behind (GS1 General Specifications 7.12).
 * Without today it is 20yy.
 */
const fullYear = (yy: number, today: Day | undefined): number => {
  if (!today) return 2000 + yy
  const now = Number(today.slice(0, 4))
  const year = now - (now % 100) + yy
  if (year - now >= 51) return year - 100
  return year - now <= -50 ? year + 100 : year
}

/**
 * The day of a checked `yymmdd` value. Day 00 means the month as a whole: its last day where the date ends something
 * (expiry), its first where it begins something (production).
 */
export const dateOfElement = (value: string, wholeMonth: 'last' | 'first', today: Day | undefined): Day => {
  const year = fullYear(Number(value.slice(0, 2)), today)
  const month = value.slice(2, 4)
  const printed = value.slice(4, 6)
  if (printed !== '00') return `${year}-${month}-${printed}`
  const day = wholeMonth === 'first' ? 1 : monthLength(year, Number(month))
  return `${year}-${month}-${String(day).padStart(2, '0')}`
}
