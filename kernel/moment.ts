import { assert } from './answer.ts'

/** A calendar day, `2026-11-23`. Business days are dates, apart from instants. */
export type Day = string

/**
 * The time as rules see it: made once at the edge and handed in, so that no rule reads a clock or a time zone.
 * `minute` is minutes since local midnight; `weekday` is ISO, 1 Monday … 7 Sunday; `instant` is an ISO 8601 UTC text.
 */
export type Moment = {
  readonly instant: string
  readonly day: Day
  readonly minute: number
  readonly weekday: number
}

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days since 1970-01-01, for whole-day arithmetic without a clock. Throws on a date that does not exist. */
export const dayNumber = (day: Day): number => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  assert(match, `${day} is not a date of the form 2026-11-23`)
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const length = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  assert(length !== undefined && date >= 1 && date <= length, `${day} does not exist`)
  const past = year - 1
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const inYear = DAYS_BEFORE[month - 1]! + date - 1 + (month > 2 && isLeap(year) ? 1 : 0)
  return past * 365 + leaps + inYear - 719162
}

/** The date that lies `days` after 1970-01-01. */
export const dayOf = (days: number): Day => {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const date = doy - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days)

/** ISO weekday of a date, 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
