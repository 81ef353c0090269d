import type { Odds } from '../odds/count-odds.ts'

/** What one place asks of goods that do not suffice; units. */
export type Claim = {
  readonly wish: number
  readonly pack: number
  /** The least that is sent, if anything is; 0 unless given. */
  readonly least?: number
  /** On hand and on the way there. */
  readonly position: number
  /** Demand until what is given out next time could arrive, and its variance beyond chance relative to the mean's square. */
  readonly mean: number
  readonly surplus: number
  /** Which of the goods it asks for, by number in the list of what is there; the first unless given. */
  readonly stock?: number
  /** Which rooms it takes (its truck, all trucks together), by number, and how much of each a unit takes; none unless given. */
  readonly rooms?: readonly { readonly number: number; readonly perUnit: number }[]
  /** What a unit saved weighs beside other goods; 1 unless given. */
  readonly weight?: number
}

/** Goods that do not suffice: `there` units of each (infinite: enough), `rooms` of what can be sent, and who asks for them. */
export type Shortage = {
  readonly there: readonly number[]
  readonly rooms: readonly number[]
  readonly claims: readonly Claim[]
}

const SMALL = 1e-9

/** Sales that `more` units would save a claim that has been given `has`; units by their weight. */
export const gainOf = (odds: Odds, claim: Claim, has: number, more: number): number => {
  const { mean, surplus, position, weight = 1 } = claim
  return weight * (odds.lost(mean, surplus, position + has) - odds.lost(mean, surplus, position + has + more))
}

/** What `units` of a claim take of what is limited, as parts of the whole of each: how dear they are beside others. Above 0. */
export const shareOf = ({ there, rooms }: Shortage, { stock = 0, rooms: takes = [] }: Claim, units: number): number =>
  takes.reduce((sum, { number, perUnit }) => sum + (units * perUnit) / rooms[number]!, units / there[stock]!) || SMALL

/** Packs in the smallest shipment. */
export const fewestPacks = ({ least = 0, pack }: Claim): number => Math.max(1, Math.ceil(least / pack - SMALL))

/** Whole packs within the wish; 0 where they are fewer than may be sent. */
export const mostPacks = (claim: Claim): number => {
  const packs = Math.floor(claim.wish / claim.pack + SMALL)
  return packs < fewestPacks(claim) ? 0 : packs
}

/** Sales that what is given out saves altogether; units. */
export const savedBy = (odds: Odds, { claims }: Shortage, given: readonly number[]): number =>
  claims.reduce((sum, claim, n) => sum + gainOf(odds, claim, 0, given[n]!), 0)

/** Whether what is given out keeps to whole packs, wishes, least shipments, goods and rooms. */
export const keepsLimits = ({ there, rooms, claims }: Shortage, given: readonly number[]): boolean => {
  const left = [...there]
  const room = [...rooms]
  for (const [n, claim] of claims.entries()) {
    const packs = given[n]! / claim.pack
    if (Math.abs(packs - Math.round(packs)) > 1e-6 || packs < 0 || Math.round(packs) > mostPacks(claim)) return false
    if (packs > SMALL && Math.round(packs) < fewestPacks(claim)) return false
    left[claim.stock ?? 0]! -= given[n]!
    for (const { number, perUnit } of claim.rooms ?? []) room[number]! -= given[n]! * perUnit
  }
  return [...left, ...room].every(rest => rest >= -1e-6)
}
