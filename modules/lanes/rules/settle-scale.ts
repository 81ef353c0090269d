import type { Bagging } from './judge-bagging.ts'

/** How far the scale is from what was scanned, and how far it may be; null where nothing is known. */
const offOf = ({ scanned, grams }: Bagging, noise: number) => {
  if (scanned.some(it => it.weight === null)) return null
  const mean = scanned.reduce((sum, it) => sum + it.weight!.mean * it.pieces, 0)
  const variance = scanned.reduce((sum, it) => sum + it.weight!.spread ** 2 * it.pieces, noise ** 2)
  return { off: grams - mean, variance }
}

const SIGMAS = 3

/** Whether what is odd about the first is undone by the second: somebody leant on the scale and let go. */
const undone = (one: Bagging, other: Bagging, noise: number): boolean => {
  const [a, b] = [offOf(one, noise), offOf(other, noise)]
  if (!a || !b) return false
  const odd = Math.abs(a.off) > SIGMAS * Math.sqrt(a.variance) && Math.abs(b.off) > SIGMAS * Math.sqrt(b.variance)
  return odd && Math.abs(a.off + b.off) <= SIGMAS * Math.sqrt(a.variance + b.variance)
}

const together = (one: Bagging, other: Bagging): Bagging => ({
  scanned: [...one.scanned, ...other.scanned],
  grams: one.grams + other.grams,
  first: one.first,
})

/** Baggings as they stand once the scale has come to rest: a weight that came and went again counts as one. */
export const settleScale = (baggings: readonly Bagging[], noise: number): Bagging[] => {
  const settled: Bagging[] = []
  for (const bagging of baggings) {
    const before = settled.at(-1)
    if (before && undone(before, bagging, noise)) settled[settled.length - 1] = together(before, bagging)
    else settled.push(bagging)
  }
  return settled
}
