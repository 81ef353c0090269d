import { type Moment, weekdayOf } from '#kernel/moment.ts'
import { formatMoney } from '#kernel/money.ts'
import { formatQuantity } from '#kernel/quantity.ts'
import type { Language } from './say-in.ts'

const locale = (language: Language) => (language === 'id' ? 'id-ID' : 'en-GB')

const dates = new Map<string, Intl.DateTimeFormat>()
const dateFormat = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`
  const known = dates.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale(language), { timeZone, ...options })
  dates.set(key, made)
  return made
}

const grouped = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, mark)

/** How amounts, goods and times are written in one language, with a real minus sign; times as a time zone sees them. */
export const formatsOf = (language: Language, timeZone: string, currency: string) => {
  const money = (amount: number, code = currency) => formatMoney(amount, code, language).replace('-', '−')
  const count = (n: number) =>
    grouped(String(Math.abs(n)), language === 'id' ? '.' : ',').replace(/^/, n < 0 ? '−' : '')
  const qty = (thousandths: number) => {
    const [whole, part] = formatQuantity(Math.abs(thousandths), language).split(language === 'id' ? ',' : '.')
    return `${thousandths < 0 ? '−' : ''}${count(Number(whole))}${part ? (language === 'id' ? ',' : '.') + part : ''}`
  }
  const at = (instant: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(language, timeZone, options).format(new Date(instant))
  const dayAt = (day: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(language, 'UTC', options).format(new Date(`${day}T12:00:00Z`))
  return {
    money,
    count,
    qty,
    /** An amount of a unit of the books: a currency, points, or thousandths of goods. */
    inUnit: (amount: number, unit: string) =>
      /^[A-Z]{3}$/.test(unit) && unit !== 'PTS' ? money(amount, unit) : unit === 'PTS' ? count(amount) : qty(amount),
    /** A signed change: `+3`, `−2`. */
    change: (thousandths: number) => (thousandths > 0 ? '+' : '') + qty(thousandths),
    time: (instant: string) => at(instant, { hour: '2-digit', minute: '2-digit' }),
    timeWithSeconds: (instant: string) => at(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    date: (instant: string) => at(instant, { day: 'numeric', month: 'short', year: 'numeric' }),
    dateTime: (instant: string) =>
      at(instant, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    day: (day: string) => dayAt(day, { day: 'numeric', month: 'short', year: 'numeric' }),
    dayLong: (day: string) => dayAt(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayShort: (day: string) => dayAt(day, { weekday: 'short', day: 'numeric', month: 'short' }),
    short: (amount: number) => shortAmount(amount, language),
    percent: (part: number, whole: number) => (whole === 0 ? '0%' : `${Math.round((part * 100) / whole)}%`),
  }
}
export type Formats = ReturnType<typeof formatsOf>

const STEPS = [
  [1_000_000_000, { id: ' M', en: 'bn' }],
  [1_000_000, { id: ' jt', en: 'm' }],
  [1_000, { id: ' rb', en: 'k' }],
] as const

/** `1,2 jt`, `1.2m`: for the axis of a chart, never where an amount is owed. */
const shortAmount = (amount: number, language: Language): string => {
  for (const [step, word] of STEPS) {
    if (Math.abs(amount) < step) continue
    const tenths = Math.round((amount * 10) / step)
    const text = tenths % 10 === 0 || Math.abs(tenths) >= 1000 ? String(Math.round(tenths / 10)) : String(tenths / 10)
    return text.replace('.', language === 'id' ? ',' : '.').replace('-', '−') + word[language]
  }
  return String(amount).replace('-', '−')
}

/** How long ago, in words; `now` is the clock of the screen. */
export const agoIn = (instant: string, now: number, language: Language): string => {
  const seconds = Math.round((new Date(instant).getTime() - now) / 1000)
  const words = new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto', style: 'long' })
  const size = Math.abs(seconds)
  if (size < 45) return language === 'id' ? 'baru saja' : 'just now'
  if (size < 3600) return words.format(Math.round(seconds / 60), 'minute')
  if (size < 86_400) return words.format(Math.round(seconds / 3600), 'hour')
  return words.format(Math.round(seconds / 86_400), 'day')
}

/** How long something lasts, in its largest unit: `3 jam`, `2 days`. */
export const lastingIn = (seconds: number, language: Language): string => {
  const size = Math.max(0, seconds)
  const [unit, length] =
    size >= 86_400 * 2
      ? (['day', 86_400] as const)
      : size >= 3600
        ? (['hour', 3600] as const)
        : (['minute', 60] as const)
  const n = unit === 'hour' && size < 36_000 ? Math.round((size * 10) / length) / 10 : Math.round(size / length)
  return new Intl.NumberFormat(locale(language), { style: 'unit', unit, unitDisplay: 'long' }).format(n)
}

/** The time a time zone's clock shows, as rules read it. */
export const momentAt = (now: number, timeZone: string): Moment => {
  const at = new Date(now)
  const options = {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  const parts = new Map(
    new Intl.DateTimeFormat('en-US', { ...options, hourCycle: 'h23', calendar: 'iso8601' })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  const minute = Number(parts.get('hour')) * 60 + Number(parts.get('minute'))
  return { instant: at.toISOString(), day, minute, weekday: weekdayOf(day) }
}
