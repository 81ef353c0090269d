import type { Odds } from '../odds/count-odds.ts'
import { type Claim, gainOf, mostPacks, type Shortage, savedBy } from './claim.ts'

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

/** What a pack takes of the goods or of one of the rooms. */
type Taken = { readonly number: number; readonly each: number } | undefined

/** The most that can be saved where each claim is held to one limit and packs may be cut; what has no limit is saved whole. */
const savedWithin = (odds: Odds, claims: readonly Claim[], limits: readonly number[], of: (claim: Claim) => Taken) => {
  const packs = claims.flatMap(claim => {
    const taken = of(claim)
    const [limit, takes] = [taken?.number ?? -1, (taken?.each ?? 0) * claim.pack]
    return Array.from({ length: mostPacks(claim) }, (_, k) => {
      const gain = gainOf(odds, claim, k * claim.pack, claim.pack)
      return { limit, takes, gain, dense: takes > 0 ? gain / takes : Number.MAX_VALUE }
    })
  })
  packs.sort((a, b) => b.dense - a.dense)
  const left = [...limits]
  let sum = 0
  for (const { limit, takes, gain } of packs) {
    const part = takes > 0 ? Math.min(1, left[limit]! / takes) : 1
    sum += part * gain
    if (takes > 0) left[limit]! -= part * takes
  }
  return sum
}

/**
 * More than any way of sharing can save, in units of lost sales by their weight: packs may be cut, least shipments do not count, and
 * the goods, the first rooms and the second rooms are looked at one after the other; the least of these.
 */
export const mostSaved = (odds: Odds, { there, rooms, claims }: Shortage): number => {
  const deepest = Math.max(0, ...claims.map(claim => claim.rooms?.length ?? 0))
  const byRoom = Array.from({ length: deepest }, (_, at) =>
    savedWithin(odds, claims, rooms, ({ rooms: takes = [] }) => {
      const room = takes[at]
      return room && { number: room.number, each: room.perUnit }
    }),
  )
  return Math.min(
    savedWithin(odds, claims, there, ({ stock = 0 }) => ({ number: stock, each: 1 })),
    ...byRoom,
  )
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
