import { poissonChances } from '../classics/newsvendor.ts'
import { quantile } from '../classics/normal.ts'

/**
 * What customers ask of the last stage in a unit of time, independent from one to the next: normal, Poisson, or whole
 * units with these chances for 0, 1, 2 … Statistics, so floats.
 */
export type EchelonDemand =
  | { readonly kind: 'normal'; readonly mean: number; readonly spread: number }
  | { readonly kind: 'poisson'; readonly mean: number }
  | { readonly kind: 'counts'; readonly chances: readonly number[] }

/** Demand of some time as points with chances: `base + step × (first + n)` with the chance `chances[n]`. */
export type DemandPoints = { readonly base: number; readonly first: number; readonly chances: Float64Array }

/** Beyond so many standard deviations nothing happens: a chance of 1e-15. */
const REACH = 8
/** Points in one standard deviation of the demand of all lead times. */
const FINE = 200
const FINEST = 4000
const NEGLIGIBLE = 1e-15

const together = (a: readonly number[], b: readonly number[]): number[] => {
  const out = new Array<number>(a.length + b.length - 1).fill(0)
  for (const [i, p] of a.entries()) for (const [j, q] of b.entries()) out[i + j]! += p * q
  return out
}

const countsIn = (chances: readonly number[], time: number): number[] => {
  let out = [1]
  for (let n = 0; n < time; n += 1) out = together(out, chances)
  return out
}

const meanOf = (chances: readonly number[]) => chances.reduce((sum, chance, n) => sum + n * chance, 0)

/** Mean of the demand of one unit of time. */
export const meanDemand = (demand: EchelonDemand): number =>
  demand.kind === 'counts' ? meanOf(demand.chances) : demand.mean

/** The distance of the points of demand: 1 for whole demand, a small part of the spread for normal demand. */
export const stepOf = (demand: EchelonDemand, leads: readonly number[]): number => {
  if (demand.kind !== 'normal') return 1
  const spreads = leads.filter(lead => lead > 0).map(lead => demand.spread * Math.sqrt(lead))
  const all = Math.hypot(...spreads)
  return spreads.length === 0 ? 1 : Math.max(all / FINEST, Math.min(all / FINE, Math.min(...spreads) / 4))
}

const normalPoints = (mean: number, spread: number, step: number): DemandPoints => {
  const most = Math.ceil((REACH * spread) / step)
  const chances = Float64Array.from({ length: 2 * most + 1 }, (_, n) =>
    Math.exp(-0.5 * (((n - most) * step) / spread) ** 2),
  )
  const sum = chances.reduce((a, b) => a + b, 0)
  return { base: mean, first: -most, chances: chances.map(chance => chance / sum) }
}

/** Demand of `time` as points `step` apart. */
export const demandAhead = (demand: EchelonDemand, time: number, step: number): DemandPoints => {
  if (time === 0) return { base: 0, first: 0, chances: Float64Array.of(1) }
  if (demand.kind === 'normal') return normalPoints(demand.mean * time, demand.spread * Math.sqrt(time), step)
  const chances = demand.kind === 'poisson' ? poissonChances(demand.mean * time) : countsIn(demand.chances, time)
  return { base: 0, first: 0, chances: Float64Array.from(chances) }
}

/** The least amount that suffices for the demand of `time` with this chance; whole where demand is. */
export const enoughFor = (demand: EchelonDemand, time: number, chance: number): number => {
  if (chance >= 1) return Number.POSITIVE_INFINITY
  if (demand.kind === 'normal') return demand.mean * time + demand.spread * Math.sqrt(time) * quantile(chance)
  const { chances } = demandAhead(demand, time, 1)
  let sum = 0
  for (const [n, part] of chances.entries()) {
    sum += part
    if (sum >= chance - 1e-12) return n
  }
  return chances.length
}

/** The most and the least that the demand of `time` may be, up to a negligible chance. */
export const reachOf = (demand: EchelonDemand, time: number): readonly [number, number] => {
  if (demand.kind === 'normal') {
    const far = (REACH + 1) * demand.spread * Math.sqrt(time)
    return [-far, far]
  }
  return [-2, enoughFor(demand, time, 1 - NEGLIGIBLE) + 1]
}

/** What is wrong with a demand, or null. */
export const wrongDemand = (demand: EchelonDemand): string | null => {
  if (demand.kind === 'counts') {
    const { chances } = demand
    const sum = chances.reduce((a, b) => a + b, 0)
    if (chances.some(chance => !(chance >= 0)) || Math.abs(sum - 1) > 1e-6)
      return `The chances of the demand sum to ${sum}: give chances from 0 up that sum to 1.`
    return meanOf(chances) > 0 ? null : 'The demand is always 0: give a demand above 0.'
  }
  if (!(demand.mean > 0) && demand.kind === 'poisson') return 'The mean of the demand is not above 0: give one above 0.'
  if (demand.kind === 'poisson') return null
  return Number.isFinite(demand.mean) && demand.spread > 0
    ? null
    : 'The demand has no mean or no spread above 0: give both as numbers.'
}
