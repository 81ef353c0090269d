import { midnightOf, monthsBetween } from './arithmetic.ts'
import { builtin } from './builtin.ts'
import { dateOf, daysOf, SECOND, weekday } from './civil.ts'
import { isNum, num, whole } from './decimal.ts'
import { makeDate, readDate, readDateTime, readDuration, readTime } from './temporal.ts'
import { DayDuration, FeelDate, FeelDateTime, FeelTime, type Value } from './value.ts'

const date = (from: Value, month?: Value, day?: Value): Value => {
  if (month !== undefined) {
    const [y, m, d] = [whole(from), whole(month), whole(day ?? null)]
    return y === null || m === null || d === null ? null : makeDate(y, m, d)
  }
  if (typeof from === 'string') return readDate(from)
  return from instanceof FeelDateTime ? from.date : from instanceof FeelDate ? from : null
}

const clock = (h: Value, m: Value, s: Value, offset: Value): Value => {
  const [hour, minute] = [whole(h), whole(m)]
  if (hour === null || minute === null || !isNum(s) || s.lt(0) || s.gte(60)) return null
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null
  const nanos = BigInt(s.times(1e9).trunc().toString()) + BigInt(hour * 3600 + minute * 60) * SECOND
  return new FeelTime(nanos, offset instanceof DayDuration ? { offset: Number(offset.nanos / SECOND) } : null)
}

const time = (from: Value, minute?: Value, second: Value = null, offset: Value = null): Value => {
  if (minute !== undefined) return clock(from, minute, second, offset)
  if (typeof from === 'string') return readTime(from)
  if (from instanceof FeelDateTime) return from.time
  if (from instanceof FeelDate) return new FeelTime(0n, { offset: 0 })
  return from instanceof FeelTime ? from : null
}

const dateTime = (from: Value, at?: Value): Value => {
  if (at !== undefined) {
    const day = from instanceof FeelDateTime ? from.date : from
    return day instanceof FeelDate && at instanceof FeelTime ? new FeelDateTime(day, at) : null
  }
  if (typeof from === 'string') return readDateTime(from)
  if (from instanceof FeelDate) return midnightOf(from)
  return from instanceof FeelDateTime ? from : null
}

const moment = (value: Value): FeelDateTime | null =>
  value instanceof FeelDateTime ? value : value instanceof FeelDate ? midnightOf(value) : null

const dayOf = (value: Value) => moment(value)?.date ?? null

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

const ofDay = (deed: (day: FeelDate) => Value) => (value: Value) => {
  const day = dayOf(value)
  return day && deed(day)
}

/** ISO 8601: the week of a day is that of its Thursday. */
const week = (day: FeelDate): Value => {
  const thursday = dateOf(daysOf(day) + 4 - weekday(day))
  return num(Math.floor((daysOf(thursday) - daysOf(new FeelDate(thursday.year, 1, 1))) / 7) + 1)
}

export const TIMES = {
  date: builtin('from', date, { or: [['year', 'month', 'day']] }),
  time: builtin('from', time, { or: [['hour', 'minute', 'second', 'offset']] }),
  'date and time': builtin('from', dateTime, { or: [['date', 'time']] }),
  duration: builtin('from', from => (typeof from === 'string' ? readDuration(from) : null)),
  'years and months duration': builtin('from, to', (from, to) => {
    const [a, b] = [moment(from!), moment(to!)]
    return a && b && monthsBetween(a, b)
  }),
  'day of year': builtin(
    'date',
    ofDay(day => num(daysOf(day) - daysOf(new FeelDate(day.year, 1, 1)) + 1)),
  ),
  'day of week': builtin(
    'date',
    ofDay(day => WEEKDAYS[weekday(day) - 1]!),
  ),
  'month of year': builtin(
    'date',
    ofDay(day => MONTHS[day.month - 1]!),
  ),
  'week of year': builtin('date', ofDay(week)),
  'last day of month': builtin(
    'date',
    ofDay(day => num(dateOf(daysOf(new FeelDate(day.year, day.month + 1, 1)) - 1).day)),
  ),
}
