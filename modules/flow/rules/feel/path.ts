import { offsetOf, SECOND, weekday } from './civil.ts'
import { num } from './decimal.ts'
import {
  DayDuration,
  FeelDate,
  FeelDateTime,
  FeelRange,
  FeelTime,
  isContext,
  isList,
  MonthDuration,
  own,
  type Value,
} from './value.ts'

const ofDate = (date: FeelDate, name: string): Value => {
  if (name === 'year') return num(date.year)
  if (name === 'month') return num(date.month)
  if (name === 'day') return num(date.day)
  return name === 'weekday' ? num(weekday(date)) : null
}

const ofTime = ({ nanos, zone }: FeelTime, name: string): Value => {
  const seconds = Number(nanos / SECOND)
  if (name === 'hour') return num(Math.floor(seconds / 3600))
  if (name === 'minute') return num(Math.floor(seconds / 60) % 60)
  if (name === 'second') return num(seconds % 60)
  if (name === 'timezone') return zone && 'name' in zone ? zone.name : null
  const offset = offsetOf(zone)
  return name === 'time offset' && offset !== null ? new DayDuration(BigInt(offset) * SECOND) : null
}

const ofDays = ({ nanos }: DayDuration, name: string): Value => {
  const seconds = nanos / SECOND
  if (name === 'days') return num(Number(seconds / 86_400n))
  if (name === 'hours') return num(Number((seconds / 3600n) % 24n))
  if (name === 'minutes') return num(Number((seconds / 60n) % 60n))
  return name === 'seconds' ? num(Number(seconds % 60n)) : null
}

const ofRange = (range: FeelRange, name: string): Value => {
  if (name === 'start') return range.low ?? null
  if (name === 'end') return range.high ?? null
  if (name === 'start included') return range.lowIn
  return name === 'end included' ? range.highIn : null
}

/** `value.name`: an entry of a context, a part of a date, time, duration or range; of a list, that of each item. */
export const pathOf = (value: Value, name: string): Value => {
  if (isContext(value)) return own(value, name)
  if (isList(value)) return value.map(item => pathOf(item, name))
  if (value instanceof FeelDate) return ofDate(value, name)
  if (value instanceof FeelDateTime) return ofDate(value.date, name) ?? ofTime(value.time, name)
  if (value instanceof FeelTime) return ofTime(value, name)
  if (value instanceof DayDuration) return ofDays(value, name)
  if (value instanceof MonthDuration) {
    if (name === 'years') return num(Math.trunc(value.months / 12))
    return name === 'months' ? num(value.months % 12) : null
  }
  return value instanceof FeelRange ? ofRange(value, name) : null
}
