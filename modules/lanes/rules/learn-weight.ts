/** Grams that one piece of an item was seen to weigh: how often, their sum, and the sum of their squares. */
export type LearnedWeight = { readonly n: number; readonly sum: number; readonly squares: number }

/** What a piece weighs and how much pieces differ, in grams. */
export type Weight = { readonly mean: number; readonly spread: number }

/** Seen less often than this, an item has no weight that anything could be held against. */
const LEAST_SEEN = 4

export const UNSEEN: LearnedWeight = { n: 0, sum: 0, squares: 0 }

/** What an item weighs, out of the pieces seen; null while there were fewer than four. In grams. */
export const weightOf = ({ n, sum, squares }: LearnedWeight): Weight | null => {
  if (n < LEAST_SEEN) return null
  const mean = sum / n
  const variance = Math.max(0, (squares - sum * mean) / (n - 1))
  // Few pieces say little about how much pieces differ: the spread is widened by its own uncertainty.
  return { mean, spread: Math.sqrt(variance) * (1 + 1 / Math.sqrt(2 * (n - 1))) }
}

/** How far from what is known a single piece may lie and still be learned from; a doubled pack is never learned. */
const PLAUSIBLE = { below: 0.6, above: 1.5 }

/** Takes in what one piece weighed; what cannot be one piece of it leaves the knowledge as it is. */
export const learnWeight = (known: LearnedWeight, grams: number): LearnedWeight => {
  const seen = known.n > 0 ? known.sum / known.n : null
  if (grams <= 0 || (seen !== null && (grams < seen * PLAUSIBLE.below || grams > seen * PLAUSIBLE.above))) return known
  return { n: known.n + 1, sum: known.sum + grams, squares: known.squares + grams * grams }
}
