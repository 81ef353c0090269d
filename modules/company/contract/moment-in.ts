import { type Moment, weekdayOf } from '#kernel/moment.ts'

const formats = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })

/**
 * The time as a place sees it, for the edges (server, till, shop) that hand it to rules. Throws RangeError on a time zone
 * that does not exist.
 */
export const momentIn = (at: Date, timeZone: string): Moment => {
  const parts = new Map(
    formats(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const day = `${parts.get('year')!.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
  const minute = Number(parts.get('hour')) * 60 + Number(parts.get('minute'))
  return { instant: at.toISOString(), day, minute, weekday: weekdayOf(day) }
}

export const isTimeZone = (text: string): boolean => {
  try {
    formats(text)
    return true
  } catch {
    return false
  }
}
