import { shareOut } from '#kernel/share-out.ts'
import { buyGet } from './buy-get.ts'
import { climbLadder } from './climb-ladder.ts'
import { cutLines } from './cut-lines.ts'
import { formSets } from './form-sets.ts'
import type { Promotion } from './promotion.ts'
import type { Reach } from './reach.ts'
import type { Taking } from './work-line.ts'

/** What the promotion would take now if its discount had no cap; sets and units are counted within their limits. */
export const wantedBy = ({ give, limits }: Promotion, reach: Reach): Taking[] => {
  switch (give.kind) {
    case 'percent':
    case 'amount':
    case 'fixed-price':
      return cutLines(give, reach, limits.units)
    case 'buy-x-get-y':
      return buyGet(give, reach, limits.times)
    case 'bundle':
      return formSets(give.parts, give.price, reach, limits.times)
    case 'mix-and-match':
      return formSets([{ target: give.target, qty: give.count }], give.price, reach, limits.times)
    case 'ladder':
      return climbLadder(give, reach)
  }
}

/** What the promotion may take off this basket at most: its own limit, and its allowance at this register. */
const capOf = ({ id, limits, budget }: Promotion, reach: Reach): number =>
  Math.min(limits.discount ?? Number.MAX_SAFE_INTEGER, budget ? (reach.left.get(id) ?? 0) : Number.MAX_SAFE_INTEGER)

export const offOf = (takings: readonly Taking[]): number => takings.reduce((sum, taking) => sum + taking.off, 0)

/** Keeps takings within the promotion's cap: over it, the cap is shared over the lines by what they would get. */
export const keepWithinCap = (promotion: Promotion, reach: Reach, takings: readonly Taking[]): readonly Taking[] => {
  const cap = Math.max(0, capOf(promotion, reach))
  if (offOf(takings) <= cap) return takings
  const shares = shareOut(
    cap,
    takings.map(taking => taking.off),
  )
  return takings.map((taking, n) => ({ ...taking, off: shares[n]! }))
}

/** True when a budgeted promotion has nothing left to give at this register. */
export const isSpent = ({ id, budget }: Promotion, reach: Reach): boolean =>
  budget !== null && (reach.left.get(id) ?? 0) <= 0
