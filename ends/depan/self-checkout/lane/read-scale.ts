import type { ScaleReading } from '#kit/devices/index.ts'
import {
  type Bagging,
  judgeBagging,
  learnWeight,
  settleScale,
  UNSEEN,
  USUAL_BAGGING,
  weightOf,
} from '#modules/lanes/rules/index.ts'
import type { Kiosk } from './kiosk.ts'
import { keepLane } from './move-on.ts'

/** From so many points on the customer is asked to look; re-scans are judged over the whole visit. */
const ASK_FROM = 8
const SMALLEST = 8

const baggingOf = (kiosk: Kiosk, grams: number): Bagging => {
  const { unbagged, learned, draft } = kiosk.store.get()
  return {
    grams,
    first: draft.lines.length === 0 && unbagged.length === 0,
    scanned: unbagged.map(({ item, pieces, grams: weighed }) => ({
      pieces,
      weight: weighed === null ? weightOf(learned[item] ?? UNSEEN) : { mean: weighed, spread: 5 },
    })),
  }
}

/** One piece of one item, and nothing odd about it: its weight is learned. */
const learnedAfter = (kiosk: Kiosk, grams: number, odd: boolean) => {
  const { unbagged, learned } = kiosk.store.get()
  const [only, ...more] = unbagged
  if (!only || more.length > 0 || only.pieces !== 1 || only.grams !== null || odd) return learned
  return { ...learned, [only.item]: learnWeight(learned[only.item] ?? UNSEEN, grams) }
}

/** The bagging scale has come to rest: what came onto it is held beside what was scanned. */
export const readScale = (kiosk: Kiosk, { grams, steady }: ScaleReading): void => {
  const { lane, visit, onScale } = kiosk.store.get()
  const more = grams - onScale
  if (!steady || Math.abs(more) < SMALLEST) return
  if (lane.step !== 'scanning' || lane.assisted) {
    kiosk.store.set({ onScale: grams, unbagged: [] })
    return
  }
  const baggings = settleScale([...visit.baggings, baggingOf(kiosk, more)], USUAL_BAGGING.noise)
  const { points, pattern } = judgeBagging(baggings.at(-1)!, USUAL_BAGGING)
  const isOdd = points >= ASK_FROM && pattern !== null && pattern !== 'not-bagged'
  if (isOdd) kiosk.sounds.error()
  kiosk.store.set({
    learned: learnedAfter(kiosk, more, isOdd),
    visit: { ...visit, baggings },
    onScale: grams,
    unbagged: [],
    odd: isOdd ? { pattern, grams: more } : null,
  })
  keepLane(kiosk)
}
