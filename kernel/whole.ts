import { assert } from './answer.ts'

/** How a division that does not come out whole is settled. `half-up` rounds 0.5 away from zero, so −2.5 is −3. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up' | 'floor' | 'ceiling'

const abs = (n: bigint) => (n < 0n ? -n : n)

const awayFromZero = (
  quotient: bigint,
  twice: bigint,
  divisor: bigint,
  negative: boolean,
  rounding: Rounding,
): boolean => {
  switch (rounding) {
    case 'half-up':
      return twice >= divisor
    case 'half-even':
      return twice > divisor || (twice === divisor && quotient % 2n !== 0n)
    case 'down':
      return false
    case 'up':
      return true
    case 'floor':
      return negative
    case 'ceiling':
      return !negative
  }
}

/** `n / d` as a whole number, rounded as named. `d` must not be zero. */
export const divideBig = (n: bigint, d: bigint, rounding: Rounding): bigint => {
  assert(d !== 0n, 'division by zero')
  const negative = n < 0n !== d < 0n
  const divisor = abs(d)
  const quotient = abs(n) / divisor
  const rest = abs(n) % divisor
  const size = rest !== 0n && awayFromZero(quotient, rest * 2n, divisor, negative, rounding) ? quotient + 1n : quotient
  return negative ? -size : size
}

/** A whole number both JSON and the database keep exactly: |n| ≤ 2⁵³ − 1. Throws on anything else. */
export const whole = (n: number | bigint): number => {
  const value = Number(n)
  assert(Number.isSafeInteger(value), `${n} is not a whole number within ±2⁵³`)
  return value === 0 ? 0 : value
}

/** `a × b ÷ d` without loss in between, rounded as named. All whole numbers; the result is checked to be safe. */
export const mulDiv = (a: number, b: number, d: number, rounding: Rounding): number => {
  const product = a * b
  if (Number.isSafeInteger(product) && product % d === 0) return whole(product / d)
  return whole(divideBig(BigInt(a) * BigInt(b), BigInt(d), rounding))
}

/** The multiple of `step` nearest to `n`, as named. `roundTo(1249, 100, 'half-up')` is 1200. */
export const roundTo = (n: number, step: number, rounding: Rounding): number =>
  whole(mulDiv(n, 1, step, rounding) * step)
