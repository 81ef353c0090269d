import { type Bagging, type BaggingSettings, judgeBagging, type Pattern, USUAL_BAGGING } from './judge-bagging.ts'
import { settleScale } from './settle-scale.ts'

/** What a lane has seen of one visit. Nothing about who it is: the same goods and deeds score alike for everybody. */
export type Visit = {
  readonly baggings: readonly Bagging[]
  /** Lines taken off again, and how many of them without their weight leaving the scale. */
  readonly dropped: number
  readonly droppedStillThere: number
  /** Goods scanned that never came onto the scale, of those whose weight is known. */
  readonly notBagged: number
}

/** One reason in a score, with the points it adds; the screen shows them all. */
export type Reason = {
  readonly word: 'start' | Pattern | 'weights-fit' | 'dropped-still-there' | 'dropped'
  readonly points: number
}

export type Score = { readonly points: number; readonly reasons: readonly Reason[]; readonly rescan: boolean }

export type ScoreSettings = {
  readonly bagging: BaggingSettings
  /** Visits in a thousand that take goods along unpaid: what belief starts from. */
  readonly lossPerMille: number
  /** What one such visit costs, and what looking at a basket costs in time and goodwill, in minor units. */
  readonly lossOfVisit: number
  readonly costOfRescan: number
}

export const USUAL_SCORE: ScoreSettings = {
  bagging: USUAL_BAGGING,
  lossPerMille: 67,
  lossOfVisit: 30_000,
  costOfRescan: 10_000,
}

const decibans = (ratio: number) => Math.round(10 * Math.log10(ratio))

/** From this many points on, looking costs less than what is likely lost: where the two are even. */
export const thresholdOf = ({ lossOfVisit, costOfRescan }: ScoreSettings): number =>
  decibans(costOfRescan / Math.max(1, lossOfVisit - costOfRescan))

/** However long a visit is, those who take goods take few: more than this no number of fitting weights says. */
const SUM_OF_FITS_AT_MOST = -6

/**
 * The score of a visit and every reason in it. A re-scan is asked for where the chance of a loss, as this visit alone
 * tells it, times what it costs is more than what looking costs.
 */
export const scoreVisit = (visit: Visit, s: ScoreSettings, threshold = thresholdOf(s)): Score => {
  const judged = settleScale(visit.baggings, s.bagging.noise).map(bagging => judgeBagging(bagging, s.bagging))
  const odd = judged.filter(it => it.points >= 0.5)
  const fits = judged.reduce((sum, it) => sum + (it.points < 0.5 ? it.points : 0), 0)
  const reasons: Reason[] = [
    { word: 'start', points: decibans(s.lossPerMille / (1000 - s.lossPerMille)) },
    ...odd.map(it => ({ word: it.pattern ?? ('swap' as const), points: Math.round(it.points) })),
    ...(fits <= -0.5
      ? [{ word: 'weights-fit' as const, points: Math.round(Math.max(SUM_OF_FITS_AT_MOST, fits)) }]
      : []),
    ...(visit.droppedStillThere > 0 ? [{ word: 'dropped-still-there' as const, points: 14 }] : []),
    ...(visit.dropped - visit.droppedStillThere > 2 ? [{ word: 'dropped' as const, points: 3 }] : []),
    ...(visit.notBagged > 0 ? [{ word: 'not-bagged' as const, points: Math.min(4, visit.notBagged) }] : []),
  ]
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0)
  return { points, reasons, rescan: points >= threshold }
}
