import { addMonths, DAY, dateOf, daysOf, floorDiv, lineOf, lineOfTime } from './civil.ts'
import { finite, isNum, Num } from './decimal.ts'
import { DayDuration, FeelDate, FeelDateTime, FeelTime, MonthDuration, type Value } from './value.ts'

const midnight = (date: FeelDate) => new FeelDateTime(date, new FeelTime(0n, null))

const shiftDateTime = (at: FeelDateTime, nanos: bigint): FeelDateTime => {
  const [days, rest] = floorDiv(at.time.nanos + nanos, DAY)
  return new FeelDateTime(dateOf(daysOf(at.date) + Number(days)), new FeelTime(rest, at.time.zone))
}

const shift = (at: Value, by: DayDuration | MonthDuration, sign: 1 | -1): Value => {
  if (by instanceof MonthDuration) {
    if (at instanceof FeelDate) return addMonths(at, sign * by.months)
    if (at instanceof FeelDateTime) return new FeelDateTime(addMonths(at.date, sign * by.months), at.time)
    return at instanceof MonthDuration ? new MonthDuration(at.months + sign * by.months) : null
  }
  const nanos = BigInt(sign) * by.nanos
  if (at instanceof FeelDate) return shiftDateTime(midnight(at), nanos).date
  if (at instanceof FeelDateTime) return shiftDateTime(at, nanos)
  if (at instanceof FeelTime) return new FeelTime(floorDiv(at.nanos + nanos, DAY)[1], at.zone)
  return at instanceof DayDuration ? new DayDuration(at.nanos + nanos) : null
}

const isDuration = (v: Value): v is DayDuration | MonthDuration =>
  v instanceof DayDuration || v instanceof MonthDuration
const isMoment = (v: Value): v is FeelDate | FeelDateTime => v instanceof FeelDate || v instanceof FeelDateTime

export const add = (a: Value, b: Value): Value => {
  if (isNum(a) && isNum(b)) return finite(a.plus(b))
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (isDuration(b)) return shift(a, b, 1)
  return isDuration(a) ? shift(b, a, 1) : null
}

export const subtract = (a: Value, b: Value): Value => {
  if (isNum(a) && isNum(b)) return finite(a.minus(b))
  if (isDuration(b)) return shift(a, b, -1)
  if (a instanceof FeelTime && b instanceof FeelTime)
    return (a.zone === null) === (b.zone === null) ? new DayDuration(lineOfTime(a) - lineOfTime(b)) : null
  if (!isMoment(a) || !isMoment(b)) return null
  const [from, to] = [b, a].map(v => (v instanceof FeelDate ? midnight(v) : v)) as [FeelDateTime, FeelDateTime]
  if ((from.time.zone === null) !== (to.time.zone === null)) return null
  return new DayDuration(lineOf(to) - lineOf(from))
}

const big = (value: Num): bigint => BigInt(value.toDecimalPlaces(0, Num.ROUND_HALF_EVEN).toFixed(0)) // tidy-allow whole-numbers: because a decimal's whole digits are not a float
const scaled = (nanos: bigint, by: (n: Num) => Num): Value => {
  const result = finite(by(new Num(nanos.toString())))
  return result && new DayDuration(big(result))
}
const scaledMonths = (months: number, by: (n: Num) => Num): Value => {
  const result = finite(by(new Num(months)))
  return result && new MonthDuration(result.trunc().toNumber())
}

export const multiply = (a: Value, b: Value): Value => {
  if (isNum(a) && isNum(b)) return finite(a.times(b))
  if (isNum(a) && isDuration(b)) return multiply(b, a)
  if (!isNum(b)) return null
  if (a instanceof DayDuration) return scaled(a.nanos, n => n.times(b))
  return a instanceof MonthDuration ? scaledMonths(a.months, n => n.times(b)) : null
}

export const divide = (a: Value, b: Value): Value => {
  if (isNum(a) && isNum(b)) return finite(a.div(b))
  if (a instanceof DayDuration && b instanceof DayDuration)
    return finite(new Num(a.nanos.toString()).div(b.nanos.toString()))
  if (a instanceof MonthDuration && b instanceof MonthDuration) return finite(new Num(a.months).div(b.months))
  if (!isNum(b)) return null
  if (a instanceof DayDuration) return scaled(a.nanos, n => n.div(b))
  return a instanceof MonthDuration ? scaledMonths(a.months, n => n.div(b)) : null
}

export const power = (a: Value, b: Value): Value => (isNum(a) && isNum(b) ? finite(a.pow(b)) : null)

export const negate = (a: Value): Value => {
  if (isNum(a)) return a.negated()
  if (a instanceof DayDuration) return new DayDuration(-a.nanos)
  return a instanceof MonthDuration ? new MonthDuration(-a.months) : null
}

/** Whole months from one date to another, the day not yet reached left out. */
export const monthsBetween = (from: FeelDateTime, to: FeelDateTime): MonthDuration => {
  const backwards = lineOf(to) < lineOf(from)
  const [a, b] = backwards ? [to, from] : [from, to]
  let months = (b.date.year - a.date.year) * 12 + b.date.month - a.date.month
  const short = b.date.day < a.date.day || (b.date.day === a.date.day && b.time.nanos < a.time.nanos)
  if (short) months -= 1
  return new MonthDuration(backwards ? -months : months)
}

export const midnightOf = midnight
