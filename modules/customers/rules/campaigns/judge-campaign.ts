import { type Arm, twoSided } from '../uplift/compare-arms.ts'

/** What one group of a campaign bought: customers, how many of them bought, and mean and variance of their margin. */
export type Group = Arm & { readonly buyers: number }

/** More (or less) margin a customer than in another group; `sure` of a hundred times the truth lies in the interval. */
export type Interval = { readonly lift: number; readonly low: number; readonly high: number }

export type Word = 'no-hold-out' | 'too-few' | 'not-shown' | 'gain' | 'loss'

/** Days after the drawing in which what customers buy counts, and the days at which one may judge. */
export const MEASURE_DAYS = 28
export const LOOK_DAYS = [7, 14, 21, 28] as const

/** Below these a spread is no spread yet, and nothing is said. */
const LEAST_CUSTOMERS = 30
const LEAST_BUYERS = 5

/**
 * How sure one must be at each look so that, whatever the looks have to do with each other, a difference that is none is
 * called one at most 5 times in 100: 0.1 % at each early look and the rest at the last (Haybittle and Peto's rule, made
 * exact by the union bound), shared by the comparisons made.
 */
export const alphaAt = (look: number, comparisons: number): number =>
  (look < LOOK_DAYS.length ? 0.001 : 0.05 - 0.001 * (LOOK_DAYS.length - 1)) / comparisons

/** The two-sided quantile of the normal distribution, by halving. */
const normalQuantile = (alpha: number): number => {
  let [low, high] = [0, 9]
  for (let n = 0; n < 60; n += 1) {
    const middle = (low + high) / 2
    if (twoSided(middle) > alpha) low = middle
    else high = middle
  }
  return low
}

/** The two-sided quantile of Student's t: Cornish and Fisher's expansion (Abramowitz and Stegun 26.7.5); for 10 or more. */
export const studentQuantile = (alpha: number, freedom: number): number => {
  const z = normalQuantile(alpha)
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  )
}

/** Welch's interval with Satterthwaite's degrees of freedom. */
export const welch = (a: Arm, b: Arm, alpha: number): Interval => {
  const [va, vb] = [a.variance / a.customers, b.variance / b.customers]
  const error = Math.sqrt(va + vb)
  const freedom = error === 0 ? 1e9 : (va + vb) ** 2 / (va ** 2 / (a.customers - 1) + vb ** 2 / (b.customers - 1))
  const lift = a.mean - b.mean
  const half = studentQuantile(alpha, freedom) * error
  return { lift, low: lift - half, high: lift + half }
}

const enough = ({ customers, buyers }: Group) => customers >= LEAST_CUSTOMERS && buyers >= LEAST_BUYERS

/** What may be said of a group against another; the interval is null where nothing may. */
export const judge = (
  group: Group,
  other: Group | undefined,
  alpha = 0.05,
): { readonly word: Word; readonly interval: Interval | null } => {
  if (!other || other.customers === 0) return { word: 'no-hold-out', interval: null }
  if (!enough(group) || !enough(other)) return { word: 'too-few', interval: null }
  const interval = welch(group, other, alpha)
  return { word: interval.low > 0 ? 'gain' : interval.high < 0 ? 'loss' : 'not-shown', interval }
}

/**
 * The variant that is better than every other, at one look of the stop rule; null where none may be called so yet. All
 * pairs count as comparisons.
 */
export const winnerAt = (look: number, groups: readonly Group[]): string | null => {
  const pairs = (groups.length * (groups.length - 1)) / 2
  if (pairs === 0) return null
  const alpha = alphaAt(look, pairs)
  const best = groups.find(it => groups.every(other => it === other || judge(it, other, alpha).word === 'gain'))
  return best?.name ?? null
}
