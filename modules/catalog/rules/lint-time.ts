const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month of a four-digit year; 0 for a month that does not exist. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && !isLeap(year) ? 28 : (MONTH_DAYS[month - 1] ?? 0)

const lintDay = (year: number, month: string, day: string, noDay: boolean) => {
  const length = monthLength(year, Number(month))
  if (length === 0) return `month ${month} does not exist`
  if (noDay && day === '00') return null
  return Number(day) < 1 || Number(day) > length ? `day ${day} does not exist in month ${month}` : null
}

// Two-digit years are taken as 20yy here: only 29 February depends on it, and 2000 was a leap year.
export const yymmd0 = (text: string) =>
  lintDay(2000 + Number(text.slice(0, 2)), text.slice(2, 4), text.slice(4, 6), true)
export const yymmdd = (text: string) =>
  lintDay(2000 + Number(text.slice(0, 2)), text.slice(2, 4), text.slice(4, 6), false)
export const yyyymmdd = (text: string) => lintDay(Number(text.slice(0, 4)), text.slice(4, 6), text.slice(6, 8), false)

const below = (limit: number, name: string) => (text: string) =>
  Number(text) < limit ? null : `${name} ${text} does not exist`

export const hh = below(24, 'hour')
export const mi = below(60, 'minute')
export const ss = below(60, 'second')
export const hhmi = (text: string) => hh(text.slice(0, 2)) ?? mi(text.slice(2, 4))
