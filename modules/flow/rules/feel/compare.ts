import { daysOf, lineOf, lineOfTime, offsetOf, sameZone } from './civil.ts'
import { isNum } from './decimal.ts'
import {
  DayDuration,
  FeelDate,
  FeelDateTime,
  FeelRange,
  FeelTime,
  isContext,
  isList,
  kindOf,
  MonthDuration,
  type Value,
  type Zone,
} from './value.ts'

/** Two clocks compare when both say where they stand, or neither does; a zone not known compares with itself only. */
const comparable = (a: Zone, b: Zone) =>
  (a === null) === (b === null) && (sameZone(a, b) || (offsetOf(a) ?? offsetOf(b)) !== null)

const bigger = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)

/** Negative, zero or positive; null when the two cannot be ordered. */
export const order = (a: Value, b: Value): number | null => {
  if (isNum(a)) return isNum(b) ? a.comparedTo(b) : null
  if (typeof a === 'string') return typeof b === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : null
  if (a instanceof FeelDate) return b instanceof FeelDate ? daysOf(a) - daysOf(b) : null
  if (a instanceof FeelDateTime)
    return b instanceof FeelDateTime && comparable(a.time.zone, b.time.zone) ? bigger(lineOf(a), lineOf(b)) : null
  if (a instanceof FeelTime)
    return b instanceof FeelTime && comparable(a.zone, b.zone) ? bigger(lineOfTime(a), lineOfTime(b)) : null
  if (a instanceof DayDuration) return b instanceof DayDuration ? bigger(a.nanos, b.nanos) : null
  if (a instanceof MonthDuration) return b instanceof MonthDuration ? a.months - b.months : null
  return null
}

const sameEnd = (a: Value | undefined, b: Value | undefined) =>
  a === undefined || b === undefined ? a === b : equal(a, b) === true

const sameContext = (a: { readonly [k: string]: Value }, b: { readonly [k: string]: Value }): boolean => {
  const [left, right] = [Object.keys(a), Object.keys(b)]
  return left.length === right.length && left.every(k => Object.hasOwn(b, k) && equal(a[k]!, b[k]!) === true)
}

/** `a = b` of FEEL: null equals null only; of two different types it is null (unknown). */
export const equal = (a: Value, b: Value): boolean | null => {
  if (a === null || b === null) return a === b
  if (kindOf(a) !== kindOf(b)) return null
  if (typeof a === 'boolean') return a === b
  if (isList(a) && isList(b)) return a.length === b.length && a.every((v, i) => equal(v, b[i]!) === true)
  if (a instanceof FeelRange && b instanceof FeelRange)
    return a.lowIn === b.lowIn && a.highIn === b.highIn && sameEnd(a.low, b.low) && sameEnd(a.high, b.high)
  if (isContext(a) && isContext(b)) return sameContext(a, b)
  const by = order(a, b)
  return by === null ? null : by === 0
}

/** Whether a value lies in a range; null when it cannot be compared with an end. */
export const inRange = (value: Value, range: FeelRange): boolean | null => {
  let known = true
  for (const [end, closed, sign] of [
    [range.low, range.lowIn, 1],
    [range.high, range.highIn, -1],
  ] as const) {
    if (end === undefined) continue
    const by = order(value, end)
    if (by === null) known = false
    else if (by * sign < 0 || (by === 0 && !closed)) return false
  }
  return known ? true : null
}
