import { drawBelow, drawPart, type Lot } from '#kernel/draw.ts'
import { type LearnedWeight, learnWeight, UNSEEN } from '../learn-weight.ts'

/** An item of a simulated shop: what it truly weighs, how its pieces differ, and what was learned of it. */
export type Good = { readonly grams: number; readonly spread: number; readonly learned: LearnedWeight }

/** A bell around 0 with deviation 1, by the polar method. */
export const bell = (lot: Lot): number => {
  for (;;) {
    const [x, y] = [2 * drawPart(lot) - 1, 2 * drawPart(lot) - 1]
    const r = x * x + y * y
    if (r > 0 && r < 1) return x * Math.sqrt((-2 * Math.log(r)) / r)
  }
}

/** What one piece weighs on a scale that errs by `noise`, in whole grams. */
export const weigh = (lot: Lot, { grams, spread }: Pick<Good, 'grams' | 'spread'>, noise: number): number =>
  Math.round(grams + spread * bell(lot) + noise * bell(lot))

/** From chewing gum to a sack of rice, half of them below 250 g; one in six is bread or fruit, whose pieces differ. */
const kindOf = (lot: Lot) => {
  const grams = Math.min(5000, Math.max(12, Math.round(250 * Math.exp(1.1 * bell(lot)))))
  const uneven = drawBelow(lot, 6) === 0
  return { grams, spread: uneven ? grams / 12 : Math.max(1, grams / 150) }
}

const ITEMS = 400

/** A shop that has learned its weights from `seen` pieces of each; some packs have changed since. */
export const makeGoods = (lot: Lot, changedPerMille: number, noise: number): Good[] =>
  Array.from({ length: ITEMS }, () => {
    const kind = kindOf(lot)
    let learned = UNSEEN
    for (let seen = 2 + drawBelow(lot, 60); seen > 0; seen -= 1)
      learned = learnWeight(learned, Math.max(1, weigh(lot, kind, noise)))
    const changed = drawBelow(lot, 1000) < changedPerMille
    return { ...kind, grams: changed ? Math.round(kind.grams * 1.12) : kind.grams, learned }
  })
