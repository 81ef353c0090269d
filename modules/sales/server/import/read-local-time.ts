import { addDays, type Day } from '#kernel/moment.ts'

/** A time as the clock on the wall said it. */
export type LocalTime = { readonly day: Day; readonly minute: number; readonly second: number }

/** How the file writes days: `2010-12-01`, `1/12/2010` or `12/1/2010`. */
export type DayOrder = 'ymd' | 'dmy' | 'mdy'

const FORMS = {
  ymd: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?$/,
  dmy: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?$/,
  mdy: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?$/,
} as const

const PLACES = { ymd: [1, 2, 3], dmy: [3, 2, 1], mdy: [3, 1, 2] } as const

const two = (text: string) => text.padStart(2, '0')

/** Reads a date with or without a time; null when it is none or does not exist (31 June, 25 o'clock). */
export const readLocalTime = (text: string, order: DayOrder): LocalTime | null => {
  const match = FORMS[order].exec(text)
  if (!match) return null
  const [year, month, date] = PLACES[order].map(n => match[n]!) as [string, string, string]
  const day = `${year}-${two(month)}-${two(date)}`
  const known = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== day) return null
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)]
  return hour < 24 && minute < 60 && second < 60 ? { day, minute: hour * 60 + minute, second } : null
}

/** The same for one file; the lines of an invoice say the same time, so the last one is remembered. */
export const localTimesIn = (order: DayOrder): ((text: string) => LocalTime | null) => {
  let last: { text: string; time: LocalTime | null } | undefined
  return text => {
    if (last?.text !== text) last = { text, time: readLocalTime(text, order) }
    return last.time
  }
}

const asUtc = ({ day, minute, second }: LocalTime) => Date.parse(`${day}T00:00:00Z`) + minute * 60_000 + second * 1000

/** Before the cut-off (minutes after midnight) a sale belongs to the day before. */
export const businessDayOf = (time: LocalTime, cutOff: number): Day =>
  time.minute < cutOff ? addDays(time.day, -1) : time.day

/** Wide enough for a local day of any zone. */
const AROUND = 36 * 3_600_000

/**
 * Turns wall-clock times of one zone into instants (milliseconds). An hour that came twice is taken the first time; one
 * that was left out is read as if the clock had not been put forward.
 */
export const instantsIn = (timeZone: string): ((time: LocalTime) => number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: '2-digit' },
    ...{ day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  const offsetAt = (instant: number): number => {
    const part = Object.fromEntries(format.formatToParts(instant).map(p => [p.type, Number(p.value)]))
    return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) - instant
  }
  const resolve = (wall: number, offsets: readonly number[]): number =>
    offsets.map(o => wall - o).find(at => at + offsetAt(at) === wall) ?? wall - offsets[0]!
  let today: { day: Day; offsets: readonly number[] } | undefined
  return time => {
    const wall = asUtc(time)
    if (today?.day !== time.day) {
      const noon = Date.parse(`${time.day}T12:00:00Z`)
      today = { day: time.day, offsets: [offsetAt(noon - AROUND), offsetAt(noon + AROUND)] }
    }
    // Clocks that stood alike the day before and the day after were not moved in between.
    const [before, after] = today.offsets
    return before === after ? wall - before! : resolve(wall, today.offsets)
  }
}
