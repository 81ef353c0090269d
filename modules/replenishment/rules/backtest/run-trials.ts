import type { Forecaster } from '../demand/forecaster.ts'
import { openShelf, type Shelf } from './shelf.ts'

/** One way of ordering that is tried beside ours: what a missed sale weighs, and what came of it so far. */
export type Trial = {
  readonly shelf: Shelf
  readonly miss: number
  met: number
  demand: number
  expense: number
}

/** One way of foretelling, with trials of cheap to dear missed sales. */
export type Family = { readonly forecaster: Forecaster; readonly trials: readonly Trial[] }

const TRIALS = 6
const RATIO = 2.6
const LEAST = 6
/** The trial that is followed until the trials have something to tell. */
const BEFOREHAND = 2
/** How fast what came of earlier weeks is forgotten. */
export const FORGET = 0.985

/** Trials whose missed sales weigh from a few weeks' holding to many years' of it. */
export const openFamily = (
  forecaster: Forecaster,
  series: number,
  lead: number,
  worth: Float64Array,
  keep: number,
): Family => ({
  forecaster,
  trials: Array.from({ length: TRIALS }, (_, n) => ({
    shelf: openShelf(series, lead, worth, () => false),
    miss: keep * LEAST * RATIO ** n,
    ...{ met: 0, demand: 0, expense: 0 },
  })),
})

type Verdict = { readonly miss: number; readonly expense: number }

/** What a family's missed sale must weigh to have met the target so far, and what that would have cost. */
const verdictOf = ({ trials }: Family, target: number): Verdict => {
  const fills = trials.map(t => (t.demand > 0 ? t.met / t.demand : -1))
  const last = trials.length - 1
  if (fills[last]! < 0) return { miss: trials[BEFOREHAND]!.miss, expense: 0 }
  for (let i = last; i >= 0; i -= 1) {
    if (fills[i]! >= target) continue
    const low = trials[i]!
    if (i === last) return { miss: low.miss, expense: low.expense * 10 }
    const high = trials[i + 1]!
    const part = (target - fills[i]!) / Math.max(1e-9, fills[i + 1]! - fills[i]!)
    return {
      miss: low.miss * (high.miss / low.miss) ** part,
      expense: low.expense + part * (high.expense - low.expense),
    }
  }
  return trials[0]!
}

/**
 * The family that would have met the target at the least expense in the weeks behind, and the weight of a missed sale with
 * which it would have; the first family unless another is clearly better.
 */
export const chooseFamily = (families: readonly Family[], target: number): { family: Family; miss: number } => {
  let best = { family: families[0]!, ...verdictOf(families[0]!, target) }
  for (const family of families.slice(1)) {
    const verdict = verdictOf(family, target)
    if (verdict.expense < 0.97 * best.expense) best = { family, ...verdict }
  }
  return best
}
