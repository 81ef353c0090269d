import { assert } from './answer.ts'
import { whole } from './whole.ts'

/**
 * Shares `total` over `weights` by largest remainder: the parts are whole and add up to the total exactly; equal
 * remainders go to the earlier line. A negative total mirrors its positive twin, part by part. Weights are ≥ 0; with
 * all weights zero the first line takes everything.
 */
export const shareOut = (total: number, weights: readonly number[]): number[] => {
  if (total < 0) return shareOut(-total, weights).map(part => (part === 0 ? 0 : -part))
  const sum = weights.reduce((a, w) => a + BigInt(w), 0n)
  assert(weights.length > 0 || total === 0, 'cannot share a total over no lines')
  if (sum === 0n) return weights.map((_, i) => (i === 0 ? total : 0))
  const shares = weights.map((w, i) => {
    assert(w >= 0, 'a weight is negative')
    const exact = BigInt(total) * BigInt(w)
    return { i, part: exact / sum, rest: exact % sum }
  })
  const left = total - Number(shares.reduce((a, s) => a + s.part, 0n))
  const ranked = [...shares].sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest < b.rest ? 1 : -1))
  for (const share of ranked.slice(0, left)) share.part += 1n
  return shares.map(s => whole(s.part))
}
