import { isNum, type Num } from './decimal.ts'

/** A calendar day of the proleptic Gregorian calendar; months and days count from 1. */
export class FeelDate {
  readonly year: number
  readonly month: number
  readonly day: number
  constructor(year: number, month: number, day: number) {
    this.year = year
    this.month = month
    this.day = day
  }
}

/** Where a clock stands: a fixed offset in seconds, a named zone, or nothing said (`null`, a local time). */
export type Zone = { readonly offset: number } | { readonly name: string } | null

/** A time of day in nanoseconds since midnight. */
export class FeelTime {
  readonly nanos: bigint
  readonly zone: Zone
  constructor(nanos: bigint, zone: Zone) {
    this.nanos = nanos
    this.zone = zone
  }
}

export class FeelDateTime {
  readonly date: FeelDate
  readonly time: FeelTime
  constructor(date: FeelDate, time: FeelTime) {
    this.date = date
    this.time = time
  }
}

/** Days and time duration, in nanoseconds. */
export class DayDuration {
  readonly nanos: bigint
  constructor(nanos: bigint) {
    this.nanos = nanos
  }
}

/** Years and months duration, in months. */
export class MonthDuration {
  readonly months: number
  constructor(months: number) {
    this.months = months
  }
}

/** A range; an end that is `undefined` is open for ever (`> 5`). */
export class FeelRange {
  readonly low: Value | undefined
  readonly lowIn: boolean
  readonly high: Value | undefined
  readonly highIn: boolean
  constructor(low: Value | undefined, lowIn: boolean, high: Value | undefined, highIn: boolean) {
    this.low = low
    this.lowIn = lowIn
    this.high = high
    this.highIn = highIn
  }
}

/** A function: its parameters by name, so that it can be called with named arguments. */
export class FeelFunction {
  readonly params: readonly string[]
  readonly call: (args: readonly Value[]) => Value
  /** True: it takes any number of arguments. */
  readonly many: boolean
  /** How many must be given; all of `params` unless said. */
  readonly least: number
  /** Other lists of parameters it may be called with. */
  readonly or: readonly (readonly string[])[]
  constructor(
    params: readonly string[],
    call: (args: readonly Value[]) => Value,
    options: { many?: boolean; least?: number; or?: readonly (readonly string[])[] } = {},
  ) {
    this.params = params
    this.call = call
    this.many = options.many ?? false
    this.least = options.least ?? params.length
    this.or = options.or ?? []
  }
}

export type Context = { readonly [key: string]: Value }
export type Value =
  | null
  | boolean
  | string
  | Num
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DayDuration
  | MonthDuration
  | FeelRange
  | FeelFunction
  | readonly Value[]
  | Context

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)

const CLASSES = [FeelDate, FeelTime, FeelDateTime, DayDuration, MonthDuration, FeelRange, FeelFunction]

export const isContext = (value: Value | undefined): value is Context =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !isNum(value) &&
  !CLASSES.some(kind => value instanceof kind)

export type Kind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function'
  | 'list'
  | 'context'

/** The FEEL type of a value, as `instance of` names it. */
export const kindOf = (value: Value): Kind => {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (isNum(value)) return 'number'
  if (Array.isArray(value)) return 'list'
  if (value instanceof FeelDate) return 'date'
  if (value instanceof FeelDateTime) return 'date and time'
  if (value instanceof FeelTime) return 'time'
  if (value instanceof DayDuration) return 'days and time duration'
  if (value instanceof MonthDuration) return 'years and months duration'
  if (value instanceof FeelRange) return 'range'
  if (value instanceof FeelFunction) return 'function'
  return 'context'
}

export const own = (context: Context, key: string): Value =>
  Object.hasOwn(context, key) ? (context[key] ?? null) : null
