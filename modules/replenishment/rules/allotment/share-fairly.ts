import { type Claim, fewestPacks, mostPacks } from './claim.ts'
import { heapOf } from './gain-heap.ts'

/**
 * Shares what there is so that every place has goods for the same time (fair share): pack by pack to whoever's goods would
 * run out first. Gives units by claim, whole packs, none above its wish or below its least.
 */
export const shareFairly = (there: number, claims: readonly Claim[]): number[] => {
  const given = claims.map(() => 0)
  const need = new Float64Array(claims.length)
  const heap = heapOf(need)
  const offer = (n: number) => {
    const { position, mean, pack } = claims[n]!
    if (given[n]! + pack > mostPacks(claims[n]!) * pack + 1e-9) return
    need[n] = -(position + given[n]!) / Math.max(1e-9, mean)
    heap.push(n)
  }
  for (let n = 0; n < claims.length; n += 1) offer(n)
  let left = there
  for (let n = heap.pop(); n !== undefined; n = heap.pop()) {
    const claim = claims[n]!
    const units = given[n] === 0 ? fewestPacks(claim) * claim.pack : claim.pack
    if (units > left + 1e-9) continue
    given[n]! += units
    left -= units
    offer(n)
  }
  return given
}
