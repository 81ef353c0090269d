import { poissonChances } from '../classics/newsvendor.ts'
import type { EchelonDemand } from './echelon-demand.ts'

/** Demand of some time as points with chances: `base + step × (first + n)` with the chance `chances[n]`. */
export type DemandPoints = { readonly base: number; readonly first: number; readonly chances: Float64Array }

/** Beyond so many standard deviations nothing happens: a chance of 1e-15. */
export const REACH = 8
/** Points in one standard deviation of the demand of all lead times. */
const FINE = 200
const FINEST = 1000

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
