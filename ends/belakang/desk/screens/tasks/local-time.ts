import { addDays } from '#kernel/moment.ts'
import { momentAt } from '#kit/words/format.ts'

/** The instant at which a day begins where a time zone's clock is, as ISO text. */
export const dayBegins = (day: string, timeZone: string): string => {
  const utc = Date.parse(`${day}T00:00:00Z`)
  // Twice: the first guess may lie on the other side of a change of the clock.
  const shift = (at: number) => {
    const local = momentAt(at, timeZone)
    return Date.parse(`${local.day}T00:00:00Z`) + local.minute * 60_000 - at
  }
  const guess = utc - shift(utc)
  return new Date(utc - shift(guess)).toISOString()
}

/** The instant at which a day ends: the beginning of the next. */
export const dayEnds = (day: string, timeZone: string): string => dayBegins(addDays(day, 1), timeZone)

/** `08:30` in minutes after midnight, and back; above a day it is the next one's. */
export const minutesOf = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
export const timeOf = (minutes: number): string => {
  const at = minutes % 1440
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
