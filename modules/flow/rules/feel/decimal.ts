import { Decimal } from 'decimal.js'

/** Numbers of FEEL: 34 significant digits, half to even, as IEEE 754 decimal128 and DMN 1.5 §10.3.2.3 have it. */
export const Num = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -6200,
  toExpPos: 6200,
  minE: -6176,
  maxE: 6144,
})
export type Num = Decimal

export const isNum = (value: unknown): value is Num => value instanceof Decimal

/** The number a text spells, rounded to 34 digits; null when it spells none. */
export const readNum = (text: string): Num | null => {
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(text)) return null
  return finite(new Num(text).toSignificantDigits(34))
}

export const num = (value: number): Num => new Num(value)

/** A result of arithmetic, or null where there is none (division by zero, overflow, the root of a negative). */
export const finite = (value: Num): Num | null => (value.isFinite() ? value : null)

/** A whole number as JavaScript counts it, or null when it is not whole or too large to index with. */
export const whole = (value: unknown): number | null =>
  isNum(value) && value.isInteger() && value.abs().lte(Number.MAX_SAFE_INTEGER) ? value.toNumber() : null
