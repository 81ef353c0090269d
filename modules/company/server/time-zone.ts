import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'

const isTimeZone = (text: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format(0) !== ''
  } catch {
    return false
  }
}

/** Whether the machine knows a time zone by that name. */
export const checkTimeZone = (zone: string): Answer<null, 'time-zone-unknown'> =>
  isTimeZone(zone) ? done(null) : refused('time-zone-unknown', `${zone} is no time zone; write it like Asia/Jakarta.`)

/** The day in UTC: enough where a day only settles the century of a birth date. */
export const dayOfInstant = (now: Date): Day => now.toISOString().slice(0, 10)
