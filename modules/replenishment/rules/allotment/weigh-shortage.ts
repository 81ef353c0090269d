import type { Odds } from '../odds/count-odds.ts'
import { gainOf, mostPacks, type Shortage, savedBy } from './claim.ts'

/** Below this part, what the greedy answer might miss is not worth a programme. */
const WORTH = 0.005
/** The same in units of lost sales. */
const WORTH_UNITS = 0.1
/** Beyond, packs are small beside what is shared: pack by pack misses less than a thousandth. */
const MOST_CLAIMS = 120
const MOST_PACKS = 2000

/** Whether sharing pack by pack is the optimum by its nature: equal packs of each stock, no least shipments, no rooms. */
const isPlain = ({ rooms, claims }: Shortage): boolean => {
  if (rooms.length > 0) return false
  const packs = new Map<number, number>()
  for (const claim of claims) {
    const stock = claim.stock ?? 0
    if ((packs.get(stock) ?? claim.pack) !== claim.pack || (claim.least ?? 0) > claim.pack) return false
    packs.set(stock, claim.pack)
  }
  return true
}

/** More than any way of sharing can save: packs may be cut, least shipments and rooms do not count. Units of lost sales. */
export const mostSaved = (odds: Odds, { there, claims }: Shortage): number => {
  const packs = claims.flatMap(claim =>
    Array.from({ length: mostPacks(claim) }, (_, k) => ({
      ...{ stock: claim.stock ?? 0, units: claim.pack },
      gain: gainOf(odds, claim, k * claim.pack, claim.pack),
    })),
  )
  packs.sort((a, b) => b.gain / b.units - a.gain / a.units)
  const left = [...there]
  let sum = 0
  for (const { stock, units, gain } of packs) {
    const part = Math.min(1, left[stock]! / units)
    sum += part * gain
    left[stock]! -= part * units
  }
  return sum
}

/**
 * Whether a shortage is worth an integer programme beside the greedy answer `given`: `plain` when that is the optimum by its
 * nature, or may miss at most 0.5 % of what can be saved or a tenth of a unit; `large` above 120 claims or 2,000 packs; else `hard`.
 */
export const weighShortage = (odds: Odds, shortage: Shortage, given: readonly number[]): 'plain' | 'hard' | 'large' => {
  if (isPlain(shortage)) return 'plain'
  const most = mostSaved(odds, shortage)
  const missed = most - savedBy(odds, shortage, given)
  if (missed <= Math.max(WORTH * most, WORTH_UNITS)) return 'plain'
  const { claims } = shortage
  const large = claims.length > MOST_CLAIMS || claims.reduce((sum, claim) => sum + mostPacks(claim), 0) > MOST_PACKS
  return large ? 'large' : 'hard'
}
