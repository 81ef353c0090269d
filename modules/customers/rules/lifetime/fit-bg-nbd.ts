import type { Buying } from './buying.ts'
import { lnGamma } from './ln-gamma.ts'
import { minimise } from './minimise.ts'

/** Buying while active: gamma(r, alpha) over customers; leaving after a purchase: beta(a, b). Alpha is in the unit of time. */
export type BgNbd = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number }

type Kind = { readonly x: number; readonly last: number; readonly age: number; readonly n: number }

const kindsOf = (buying: readonly Buying[]): Kind[] => {
  const kinds = new Map<string, Kind>()
  for (const { frequency: x, recency: last, age } of buying) {
    const key = `${x} ${last} ${age}`
    kinds.set(key, { x, last, age, n: (kinds.get(key)?.n ?? 0) + 1 })
  }
  return [...kinds.values()]
}

const lnSum = (a: number, b: number) => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))

/** What depends on the number of purchases alone, worked out once for each number. */
const lnByCount = ({ r, alpha, a, b }: BgNbd, counts: ReadonlySet<number>): Map<number, readonly [number, number]> => {
  const start = r * Math.log(alpha) - lnGamma(r) + lnGamma(a + b) - lnGamma(b)
  const of = (x: number) => start + lnGamma(r + x) + lnGamma(b + x) - lnGamma(a + b + x)
  return new Map([...counts].map(x => [x, [of(x), x === 0 ? Number.NEGATIVE_INFINITY : Math.log(a / (b + x - 1))]]))
}

const lnOf = (kinds: readonly Kind[], model: BgNbd): number => {
  const byCount = lnByCount(model, new Set(kinds.map(({ x }) => x)))
  return kinds.reduce((sum, { x, last, age, n }) => {
    const [fixed, lnLeft] = byCount.get(x)!
    const active = -(model.r + x) * Math.log(model.alpha + age)
    if (x === 0) return sum + n * (fixed + active)
    return sum + n * (fixed + lnSum(active, lnLeft - (model.r + x) * Math.log(model.alpha + last)))
  }, 0)
}

/** The log-likelihood of what was bought under a model, in natural logarithm. */
export const bgNbdLikelihood = (buying: readonly Buying[], model: BgNbd): number => lnOf(kindsOf(buying), model)

/**
 * The beta-geometric/NBD model of Fader, Hardie and Lee (“Counting Your Customers” the Easy Way, Marketing Science 2005)
 * by maximum likelihood. Time is scaled while it is sought, so days and years are found as well as weeks.
 */
export const fitBgNbd = (buying: readonly Buying[]): BgNbd & { readonly logLikelihood: number } => {
  const kinds = kindsOf(buying)
  const scale = buying.reduce((most, { age }) => Math.max(most, age), 0) / 40 || 1
  const modelAt = ([r, alpha, a, b]: readonly number[]): BgNbd => ({
    r: Math.exp(r!),
    alpha: Math.exp(alpha!) * scale,
    a: Math.exp(a!),
    b: Math.exp(b!),
  })
  const starts = [
    [0, 0, 0, 0],
    [-1, 1.5, 0, 1],
  ]
  const found = starts
    .map(start => minimise(at => -lnOf(kinds, modelAt(at)) + far(at), start))
    .reduce((best, it) => (it.value < best.value ? it : best))
  const model = modelAt(found.at)
  return { ...model, logLikelihood: lnOf(kinds, model) }
}

/** Where the data say nothing of a parameter it would run to infinity: nothing beyond e¹² is gone to. */
const far = (at: readonly number[]): number => at.reduce((sum, v) => sum + Math.max(0, Math.abs(v) - 12) ** 2, 0)
