import type { Day } from '#kernel/moment.ts'
import { lineValue, type PackPrice } from './line-value.ts'

/** What a supplier has agreed to: from a quantity on, for a time, a price for a pack. */
export type AgreedPrice = PackPrice & {
  /** Name of the pack: `ctn`, `pcs`. */
  readonly unit: string
  /** Thousandths of the base unit from which the price holds. */
  readonly minQty: number
  readonly from: Day
  /** Last day, or null: until further notice. */
  readonly to: Day | null
}

/** The price that holds, with the quantity made whole packs. */
export type ChosenPrice = { readonly agreed: AgreedPrice; readonly qty: number; readonly value: number }

const holdsOn = (day: Day) => (p: AgreedPrice) => p.from <= day && (p.to === null || p.to >= day)

const wholePacks = (qty: number, packQty: number) => Math.ceil(qty / packQty) * packQty

/** The newest agreement of a pack supersedes older ones as a whole, its breaks with them. */
const newest = (prices: readonly AgreedPrice[]): AgreedPrice[] => {
  const from = prices
    .map(p => p.from)
    .sort()
    .at(-1)
  return prices.filter(p => p.from === from)
}

/** The break that holds at a quantity; below the smallest break, that break with its minimum ordered. */
const inSheet = (sheet: readonly AgreedPrice[], qty: number): ChosenPrice => {
  const sorted = [...sheet].sort((a, b) => b.minQty - a.minQty)
  const packs = wholePacks(qty, sorted[0]!.packQty)
  const agreed = sorted.find(p => p.minQty <= packs) ?? sorted.at(-1)!
  const taken = Math.max(packs, wholePacks(agreed.minQty, agreed.packQty))
  return { agreed, qty: taken, value: lineValue(agreed, taken) }
}

const better = (a: ChosenPrice, b: ChosenPrice): number =>
  a.value - b.value || a.qty - b.qty || b.agreed.packQty - a.agreed.packQty

/**
 * The agreed price for a wanted quantity on a day: of each pack the newest agreement and in it the break that holds, and
 * of the packs the one that covers the quantity for the least money (then with the least too much, then in the largest
 * pack). `unit` limits it to one pack. Null where nothing is agreed for that day.
 */
export const choosePrice = (
  prices: readonly AgreedPrice[],
  wish: { readonly day: Day; readonly qty: number; readonly unit?: string },
): ChosenPrice | null => {
  const valid = prices.filter(holdsOn(wish.day)).filter(p => wish.unit === undefined || p.unit === wish.unit)
  const units = [...new Set(valid.map(p => p.unit))]
  const offers = units.map(unit => inSheet(newest(valid.filter(p => p.unit === unit)), wish.qty))
  return [...offers].sort(better)[0] ?? null
}
