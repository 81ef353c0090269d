import { DAY, monthLength, SECOND } from './civil.ts'
import { DayDuration, FeelDate, FeelDateTime, FeelTime, MonthDuration, type Value, type Zone } from './value.ts'

const DATE = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d{2})-(\d{2})$/
const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9})\d*)?(Z|[-+]\d{2}:\d{2}(?::\d{2})?|@[A-Za-z0-9_+/-]+)?$/
const DAYS = /^(-)?P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,9})\d*)?S)?)?$/
const MONTHS = /^(-)?P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?$/

/** A date of that year, month and day; null when there is none. */
export const makeDate = (year: number, month: number, day: number): FeelDate | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month) && Math.abs(year) <= 999_999_999
    ? new FeelDate(year, month, day)
    : null

export const readDate = (text: string): FeelDate | null => {
  const m = DATE.exec(text)
  return m ? makeDate(Number(m[1]), Number(m[2]), Number(m[3])) : null
}

const readZone = (text: string | undefined): Zone | undefined => {
  if (text === undefined) return null
  if (text === 'Z') return { offset: 0 }
  if (text.startsWith('@')) return { name: text.slice(1) }
  const [h = 0, m = 0, s = 0] = text.slice(1).split(':').map(Number)
  if (h > 18 || m > 59 || s > 59) return undefined
  return { offset: (text.startsWith('-') ? -1 : 1) * (h * 3600 + m * 60 + s) }
}

const nanosIn = (fraction: string | undefined) => BigInt((fraction ?? '').padEnd(9, '0') || '0')

export const readTime = (text: string): FeelTime | null => {
  const m = TIME.exec(text)
  if (!m) return null
  const zone = readZone(m[5])
  const [hour, minute, second] = [Number(m[1]), Number(m[2]), Number(m[3])]
  if (zone === undefined || hour > 23 || minute > 59 || second > 59) return null
  return new FeelTime(BigInt(hour * 3600 + minute * 60 + second) * SECOND + nanosIn(m[4]), zone)
}

/** A date alone is the midnight it begins with. */
export const readDateTime = (text: string): FeelDateTime | null => {
  const cut = text.indexOf('T')
  const date = readDate(cut < 0 ? text : text.slice(0, cut))
  const time = cut < 0 ? new FeelTime(0n, null) : readTime(text.slice(cut + 1))
  return date && time ? new FeelDateTime(date, time) : null
}

export const readDuration = (text: string): DayDuration | MonthDuration | null => {
  const days = DAYS.exec(text)
  if (days && text !== 'P' && text !== '-P') {
    const [d, h, m, s] = [days[2], days[3], days[4], days[5]].map(part => BigInt(part ?? 0)) as [
      bigint,
      bigint,
      bigint,
      bigint,
    ]
    const nanos = d * DAY + (h * 3600n + m * 60n + s) * SECOND + nanosIn(days[6])
    return new DayDuration(days[1] ? -nanos : nanos)
  }
  const months = MONTHS.exec(text)
  if (!months) return null
  const count = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)
  return Number.isSafeInteger(count) ? new MonthDuration(months[1] ? -count : count) : null
}

/** What `@"…"` means: a date, a time, both, or a duration. */
export const readTemporal = (text: string): Value =>
  readDate(text) ?? (text.includes('T') ? readDateTime(text) : null) ?? readTime(text) ?? readDuration(text)

const two = (n: bigint | number) => String(n).padStart(2, '0')
const fraction = (nanos: bigint) => (nanos === 0n ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`)

const sayZone = (zone: Zone): string => {
  if (zone === null) return ''
  if ('name' in zone) return `@${zone.name}`
  if (zone.offset === 0) return 'Z'
  const s = Math.abs(zone.offset)
  const seconds = s % 60 === 0 ? '' : `:${two(s % 60)}`
  return `${zone.offset < 0 ? '-' : '+'}${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}${seconds}`
}

export const sayDate = ({ year, month, day }: FeelDate): string =>
  `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`

export const sayTime = ({ nanos, zone }: FeelTime): string => {
  const s = nanos / SECOND
  return `${two(s / 3600n)}:${two((s / 60n) % 60n)}:${two(s % 60n)}${fraction(nanos % SECOND)}${sayZone(zone)}`
}

export const sayDateTime = ({ date, time }: FeelDateTime): string => `${sayDate(date)}T${sayTime(time)}`

const some = (count: bigint | number, unit: string) => (Number(count) === 0 ? '' : `${count}${unit}`)

export const sayDays = ({ nanos }: DayDuration): string => {
  if (nanos === 0n) return 'PT0S'
  const size = nanos < 0n ? -nanos : nanos
  const [s, rest] = [size / SECOND, size % SECOND]
  const seconds = s % 60n === 0n && rest === 0n ? '' : `${s % 60n}${fraction(rest)}S`
  const time = `${some((s / 3600n) % 24n, 'H')}${some((s / 60n) % 60n, 'M')}${seconds}`
  return `${nanos < 0n ? '-' : ''}P${some(size / DAY, 'D')}${time ? `T${time}` : ''}`
}

export const sayMonths = ({ months }: MonthDuration): string => {
  if (months === 0) return 'P0M'
  const size = Math.abs(months)
  return `${months < 0 ? '-' : ''}P${some(Math.floor(size / 12), 'Y')}${some(size % 12, 'M')}`
}

/** The text of a date, time or duration as `@"…"` would read it again; null for other values. */
export const sayTemporal = (value: Value): string | null => {
  if (value instanceof FeelDate) return sayDate(value)
  if (value instanceof FeelTime) return sayTime(value)
  if (value instanceof FeelDateTime) return sayDateTime(value)
  if (value instanceof DayDuration) return sayDays(value)
  return value instanceof MonthDuration ? sayMonths(value) : null
}
