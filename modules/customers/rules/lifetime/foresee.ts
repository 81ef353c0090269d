import type { Buying } from './buying.ts'
import type { BgNbd } from './fit-bg-nbd.ts'
import { hypergeometric } from './ln-gamma.ts'

type Seen = Pick<Buying, 'frequency' | 'recency' | 'age'>

/** Odds of having left, once a repeat purchase was seen: equation 10's second part. */
const oddsLeft = ({ r, alpha, a, b }: BgNbd, { frequency: x, recency, age }: Seen): number =>
  x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x)

/** The probability that a customer is still active at the end of what was seen. */
export const activeOdds = (model: BgNbd, seen: Seen): number => 1 / (1 + oddsLeft(model, seen))

/**
 * Repeat purchases to be expected in the next `time` (Fader, Hardie and Lee 2005, equation 10), its hypergeometric
 * function turned by Euler's transformation, which keeps it small for customers who bought hundreds of times.
 */
export const expectedPurchases = (model: BgNbd, seen: Seen, time: number): number => {
  const { r, alpha, b } = model
  const a = Math.abs(model.a - 1) < 1e-7 ? 1 + 1e-7 : model.a
  const z = time / (alpha + seen.age + time)
  const c = a + b + seen.frequency - 1
  const whole = 1 - (1 - z) ** (a - 1) * hypergeometric(a + b - 1 - r, a - 1, c, z)
  return Math.max(0, ((c / (a - 1)) * whole) / (1 + oddsLeft(model, seen)))
}

/**
 * The probability of a purchase in the next `time`: being active, and the next purchase coming in time. One minus it is
 * the probability of churn over that time.
 */
export const buyingOdds = (model: BgNbd, seen: Seen, time: number): number => {
  const { r, alpha } = model
  const none = ((alpha + seen.age) / (alpha + seen.age + time)) ** (r + seen.frequency)
  return activeOdds(model, seen) * (1 - none)
}

/** In how much time a purchase is as likely as not; null when it is never so likely. */
export const nextPurchase = (model: BgNbd, seen: Seen): number | null => {
  const active = activeOdds(model, seen)
  if (active <= 0.5) return null
  const { r, alpha } = model
  return (alpha + seen.age) * ((1 - 0.5 / active) ** (-1 / (r + seen.frequency)) - 1)
}
