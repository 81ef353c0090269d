import type { TaxClass } from './categories.ts'
import { lanesOf } from './demo-id.ts'

export type DemoPrices = {
  /** What the public pays per base unit, PPN included; whole rupiah ending in 00 or 50. */
  readonly price: number
  /** What the company pays per base unit, before PPN. */
  readonly cost: number
  readonly memberPrice: number | null
  /** For the group `wholesale`: any quantity, and from one carton on; null where none is sold so. */
  readonly wholesalePrice: number | null
  readonly cartonPrice: number | null
}

type Terms = {
  readonly name: string
  /** The usual price of the size, and what brand and variant make of it in percent. */
  readonly usual: number
  readonly level: number
  readonly percent: number
  readonly margin: number
  readonly taxClass: TaxClass
  readonly promotable: boolean
  readonly inCartons: boolean
}

const to = (step: number, n: number) => Math.max(step, Math.round(n / step) * step)

/** Prices as shops write them: 50 below two thousand, 100 below twenty thousand, then 500 with 900 for whole thousands. */
const shelfPrice = (n: number): number => {
  if (n < 2000) return to(50, n)
  if (n < 20_000) return to(100, n)
  const price = to(500, n)
  return price % 1000 === 0 ? price - 100 : price
}

const costOf = (price: number, terms: Terms, roll: number): number => {
  const net = terms.taxClass === 'ppn' ? (price * 100) / 111 : price
  // One item in sixty is sold below cost to draw people in.
  const margin = terms.promotable && roll % 60 === 7 ? -2 : terms.margin + (roll % 5) - 2
  return Math.max(1, Math.round((net * (100 - margin)) / 100))
}

const memberPriceOf = (price: number, terms: Terms, roll: number): number | null => {
  if (!terms.promotable || roll % 8 !== 3 || price < 3000) return null
  const reduced = to(100, (price * (97 - (roll % 6))) / 100)
  return reduced < price ? reduced : null
}

/** All prices of an item. The same name always gets the same prices. */
export const setPrices = (terms: Terms): DemoPrices => {
  const [roll, memberRoll] = lanesOf(`price/${terms.name}`)
  const price = shelfPrice((terms.usual * terms.level * (100 + terms.percent)) / 10_000)
  const cost = costOf(price, terms, roll)
  const wholesale = terms.inCartons && terms.promotable && terms.margin >= 10
  return {
    price,
    cost,
    memberPrice: memberPriceOf(price, terms, memberRoll),
    wholesalePrice: wholesale ? to(50, price * 0.97) : null,
    cartonPrice: wholesale ? to(50, price * (terms.margin >= 18 ? 0.92 : 0.95)) : null,
  }
}
