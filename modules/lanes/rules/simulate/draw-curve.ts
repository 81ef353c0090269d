import { lotOf } from '#kernel/draw.ts'
import { scoreVisit, thresholdOf } from '../score-visit.ts'
import { settleScale } from '../settle-scale.ts'
import { makeGoods } from './make-goods.ts'
import type { Scenario } from './rates.ts'
import { type Labelled, shopOnce } from './shop-once.ts'

/** A rule at one setting: of visits with a loss, how many it stops; of honest ones, how many it stops for nothing. */
export type Point = {
  readonly at: number
  /** Per mille, both. */
  readonly recall: number
  readonly falseStops: number
}

export type Curves = {
  readonly visits: number
  readonly losses: number
  readonly reasoned: readonly Point[]
  readonly fixed: readonly Point[]
  /** Where the reasoned rule stands with its own settings. */
  readonly usual: Point
  /** The fixed rule that stops as few for nothing as the reasoned one, or fewer; and the one that finds as much. */
  readonly fixedAsCalm: Point
  readonly fixedAsKeen: Point
}

const perMille = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole))

/**
 * The rule that lanes usually have: a weight off by more than so many grams stops, whatever the item; it too waits for
 * the scale to come to rest.
 */
const worstOff = ({ visit }: Labelled, noise: number): number =>
  settleScale(visit.baggings, noise).reduce((worst, { scanned, grams, first }) => {
    if (first || scanned.some(it => it.weight === null)) return worst
    return Math.max(worst, Math.abs(grams - scanned.reduce((sum, it) => sum + it.weight!.mean, 0)))
  }, 0)

const pointAt = (visits: readonly Labelled[], marks: readonly number[], at: number): Point => {
  const stopped = (loss: boolean) => visits.filter((it, n) => it.loss === loss && marks[n]! >= at).length
  const losses = visits.filter(it => it.loss).length
  return {
    at,
    recall: perMille(stopped(true), losses),
    falseStops: perMille(stopped(false), visits.length - losses),
  }
}

const GRAMS = [5, 8, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300, 500]
const POINTS = Array.from({ length: 26 }, (_, n) => 2 * n - 14)

/** Plays the same labelled visits by both rules, over all their settings. The same seed gives the same curves. */
export const drawCurves = ({ rates, score, visits: count }: Scenario, seed: number): Curves => {
  const lot = lotOf(seed)
  const goods = makeGoods(lot, rates.changedPerMille, rates.noise)
  const visits = Array.from({ length: count }, () => shopOnce(lot, goods, rates))
  const scores = visits.map(it => scoreVisit(it.visit, score).points)
  const offs = visits.map(it => worstOff(it, rates.noise))
  const fixed = GRAMS.map(grams => pointAt(visits, offs, grams))
  const usual = pointAt(visits, scores, thresholdOf(score))
  const calm = fixed.filter(it => it.falseStops <= usual.falseStops)
  const keen = fixed.filter(it => it.recall >= usual.recall)
  return {
    visits: count,
    losses: visits.filter(it => it.loss).length,
    reasoned: POINTS.map(at => pointAt(visits, scores, at)),
    fixed,
    usual,
    fixedAsCalm: calm[0] ?? fixed.at(-1)!,
    fixedAsKeen: keen.at(-1) ?? fixed[0]!,
  }
}
