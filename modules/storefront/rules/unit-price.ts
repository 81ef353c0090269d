import type { Minor } from '#kernel/money.ts'
import { mulDiv } from '#kernel/whole.ts'

/** What a comparable amount costs: of 100 g or of 1 kg, in minor units. */
export type UnitPrice = { readonly per: '100 g' | 'kg'; readonly price: Minor }

/**
 * The price of 100 g (of a kilogram from 1 kg on), by which packs are compared. `grams` are those of one base unit.
 * Null where the weight says nothing: goods sold by weight, and those of less than 20 g.
 */
export const unitPrice = (price: Minor, grams: number | null, weighed: boolean): UnitPrice | null => {
  if (grams === null || weighed || grams < 20) return null
  const per = grams >= 1000 ? 'kg' : '100 g'
  return { per, price: mulDiv(price, per === 'kg' ? 1000 : 100, grams, 'half-up') }
}
