import type { Decimal } from 'decimal.js'
import { builtin } from './builtin.ts'
import { finite, isNum, Num, num, whole } from './decimal.ts'
import { DayDuration, MonthDuration, type Value } from './value.ts'

type Rounding = Decimal.Rounding

/** Rounds to a number of digits after the point; fewer than none rounds to tens and hundreds. */
const round =
  (mode: Rounding) =>
  (n: Value, scale: Value = num(0)): Value => {
    const digits = whole(scale)
    if (!isNum(n) || digits === null || digits < -6111 || digits > 6176) return null
    if (digits >= 0) return finite(n.toDecimalPlaces(digits, mode))
    const unit = new Num(10).pow(-digits)
    return finite(n.div(unit).toDecimalPlaces(0, mode).times(unit))
  }

const size = (n: Value): Value => {
  if (isNum(n)) return n.abs()
  if (n instanceof DayDuration) return new DayDuration(n.nanos < 0n ? -n.nanos : n.nanos)
  return n instanceof MonthDuration ? new MonthDuration(Math.abs(n.months)) : null
}

/** The rest has the sign of the divisor: `modulo(-12, 5)` is 3. */
const modulo = (a: Value, b: Value): Value =>
  isNum(a) && isNum(b) && !b.isZero() ? finite(a.minus(b.times(a.div(b).floor()))) : null

const ofOne = (deed: (n: Num) => Num) => (n: Value) => (isNum(n) ? finite(deed(n)) : null)
const parity = (rest: number) => (n: Value) => (isNum(n) && n.isInteger() ? n.abs().mod(2).eq(rest) : null)

export const NUMBERS = {
  decimal: builtin('n, scale', round(Num.ROUND_HALF_EVEN)),
  floor: builtin('n, scale', round(Num.ROUND_FLOOR), { least: 1 }),
  ceiling: builtin('n, scale', round(Num.ROUND_CEIL), { least: 1 }),
  'round up': builtin('n, scale', round(Num.ROUND_UP), { least: 1 }),
  'round down': builtin('n, scale', round(Num.ROUND_DOWN), { least: 1 }),
  'round half up': builtin('n, scale', round(Num.ROUND_HALF_UP), { least: 1 }),
  'round half down': builtin('n, scale', round(Num.ROUND_HALF_DOWN), { least: 1 }),
  abs: builtin('n', size, { or: [['number']] }),
  modulo: builtin('dividend, divisor', modulo),
  sqrt: builtin(
    'number',
    ofOne(n => n.sqrt()),
  ),
  log: builtin('number', n => (isNum(n) && n.gt(0) ? finite(n.ln()) : null)),
  exp: builtin(
    'number',
    ofOne(n => n.exp()),
  ),
  odd: builtin('number', parity(1)),
  even: builtin('number', parity(0)),
}
