import type { Weight } from './learn-weight.ts'

/** What came onto the bagging scale between two scans. */
export type Bagging = {
  /** What was scanned since the last time; empty: nothing was. */
  readonly scanned: readonly { readonly weight: Weight | null; readonly pieces: number }[]
  /** What the scale then said more, in grams; below zero when something was taken away. */
  readonly grams: number
  /** True before the first scan, when people put down their own bag. */
  readonly first: boolean
}

/** How the weight and the scans disagree. */
export type Pattern = 'skip' | 'stack' | 'swap' | 'not-bagged'

export type BaggingSettings = {
  /** Grams by which the scale itself errs (one deviation). */
  readonly noise: number
  /** Of a thousand baggings, how often a hand, a sleeve or a bag disturbs the scale. */
  readonly disturbedPerMille: number
  /** In a visit with goods unpaid, of a thousand baggings: taken without a scan, two for one, under another code. */
  readonly skipPerMille: number
  readonly stackPerMille: number
  readonly swapPerMille: number
}

export const USUAL_BAGGING: BaggingSettings = {
  noise: 4,
  disturbedPerMille: 3,
  skipPerMille: 70,
  stackPerMille: 40,
  swapPerMille: 30,
}

const bell = (x: number, spread: number) => Math.exp(-0.5 * (x / spread) ** 2) / (spread * Math.sqrt(2 * Math.PI))
/** Goods weigh anything from 10 g to 5 kg, light ones as often as heavy ones. */
const anyGoods = (grams: number) => (grams >= 10 && grams <= 5000 ? 1 / (grams * Math.log(500)) : 1e-9)
/** A lean or a nudge: either way, small ones more often. */
const disturbance = (grams: number) => Math.exp(-Math.abs(grams) / 300) / 600
/** A bag of one's own: up to a kilo, and only before the first scan. */
const ownBag = (grams: number) => (grams > 0 ? Math.exp(-grams / 150) / 150 : 1e-9)

/** A tenth of a power of ten of belief (a deciban): ten points make a thing ten times as likely. */
const points = (ratio: number) => 10 * Math.log10(ratio)
const MOST = 40

export type Judged = { readonly points: number; readonly pattern: Pattern | null }

/**
 * How much what the scale says speaks for goods that were not paid for, in points, and how they would have been taken.
 * Goods of which nothing is known speak for nothing. Below zero: it speaks for an honest bagging.
 */
export const judgeBagging = ({ scanned, grams, first }: Bagging, s: BaggingSettings): Judged => {
  if (scanned.some(it => it.weight === null)) return { points: 0, pattern: null }
  const mean = scanned.reduce((sum, it) => sum + it.weight!.mean * it.pieces, 0)
  const spread = Math.sqrt(scanned.reduce((sum, it) => sum + it.weight!.spread ** 2 * it.pieces, 0) + s.noise ** 2)
  const off = grams - mean
  const disturbed = (s.disturbedPerMille / 1000) * disturbance(off) + (first ? 0.3 * ownBag(off) : 0)
  const honest = (1 - s.disturbedPerMille / 1000) * bell(off, spread) + disturbed
  const ways: readonly (readonly [Pattern, number])[] = [
    ['skip', (s.skipPerMille / 1000) * anyGoods(off)],
    ['stack', scanned.length === 1 ? (s.stackPerMille / 1000) * bell(off - mean, spread * Math.SQRT2) : 0],
    ['swap', scanned.length > 0 ? (s.swapPerMille / 1000) * anyGoods(grams) : 0],
  ]
  const taken = ways.reduce((sum, [, density]) => sum + density, 0)
  const likeliest = ways.reduce((a, b) => (b[1] > a[1] ? b : a))
  const belief = Math.min(MOST, points((honest * (1 - share(s)) + taken) / honest))
  if (mean > 6 * spread && Math.abs(grams) < 3 * s.noise) return { points: 0, pattern: 'not-bagged' }
  return { points: belief, pattern: belief > 3 ? likeliest[0] : null }
}

const share = (s: BaggingSettings) => (s.skipPerMille + s.stackPerMille + s.swapPerMille) / 1000
