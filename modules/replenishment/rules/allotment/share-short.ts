import type { Odds } from '../odds/count-odds.ts'
import { type Claim, fewestPacks, gainOf, mostPacks, type Shortage, shareOf } from './claim.ts'
import { heapOf } from './gain-heap.ts'

/**
 * Shares goods that do not suffice pack by pack to whoever would lose most without it, for its part of what is there and of the
 * rooms; a claim begins with its least shipment.
 * `given` is what has been given out before, units by claim; nothing unless said. Gives units by claim, whole packs, none above
 * its wish or below its least. The optimum for one stock of equal packs without least shipments and rooms, because each
 * further pack saves less; else a good answer.
 */
export const shareGreedily = (
  odds: Odds,
  shortage: Shortage,
  before: readonly number[] = shortage.claims.map(() => 0),
): number[] => {
  const { there, rooms, claims } = shortage
  const given = [...before]
  const left = [...there]
  const room = [...rooms]
  const take = (claim: Claim, units: number) => {
    left[claim.stock ?? 0]! -= units
    for (const { number, perUnit } of claim.rooms ?? []) room[number]! -= units * perUnit
  }
  const fits = (claim: Claim, units: number) =>
    units <= left[claim.stock ?? 0]! + 1e-9 &&
    (claim.rooms ?? []).every(({ number, perUnit }) => units * perUnit <= room[number]! + 1e-9)
  const gains = new Float64Array(claims.length)
  const heap = heapOf(gains)
  const most = new Float64Array(claims.length)
  const first = new Float64Array(claims.length)
  const next = (n: number) => (given[n] === 0 ? first[n]! : claims[n]!.pack)
  const offer = (n: number) => {
    const units = next(n)
    if (given[n]! + units > most[n]!) return
    gains[n] = gainOf(odds, claims[n]!, given[n]!, units) / shareOf(shortage, claims[n]!, units)
    heap.push(n)
  }
  for (let n = 0; n < claims.length; n += 1) {
    const claim = claims[n]!
    most[n] = mostPacks(claim) * claim.pack + 1e-9
    first[n] = fewestPacks(claim) * claim.pack
    if (given[n]! > 0) take(claim, given[n]!)
    offer(n)
  }
  for (let n = heap.pop(); n !== undefined; n = heap.pop()) {
    const units = next(n)
    if (!fits(claims[n]!, units)) continue
    given[n]! += units
    take(claims[n]!, units)
    offer(n)
  }
  return given
}
