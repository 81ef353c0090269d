import { type Answer, assert, done, refused } from '#kernel/answer.ts'
import type { Thousandths } from '#kernel/quantity.ts'
import { mulDiv } from '#kernel/whole.ts'
import type { PricedLine, Why } from './basket.ts'

/** A line as it was sold; what a sale keeps of it is enough. */
export type SoldLine = Omit<PricedLine, 'id'>

/** Reasons for the unit price; they stand in `gross` already and are no part of `discount`. */
const PRICE_CAUSES: ReadonlySet<string> = new Set([
  'override',
  'label',
  'member-price',
  'group-price',
  'quantity-price',
])

/** True for a reason that explains the unit price; false for one that is part of the discount. */
export const isPriceCause = (why: Pick<Why, 'cause'>): boolean => PRICE_CAUSES.has(why.cause)

/** The stored parts that belong to the first `qty` units; every other amount of the line is a sum of these. */
const partsUpTo = (sold: SoldLine, qty: Thousandths) => {
  const part = (amount: number) => mulDiv(amount, qty, sold.qty, 'half-up')
  const why = sold.why.map(one => part(one.amount))
  const explained = sold.why.reduce((sum, one) => sum + (isPriceCause(one) ? 0 : one.amount), 0)
  const promotions = sold.why.reduce((sum, one, n) => sum + (isPriceCause(one) ? 0 : why[n]!), 0)
  return {
    why,
    discount: part(sold.discount + explained) - promotions,
    tax: part(sold.tax),
    base: part(sold.net - sold.tax),
  }
}

/**
 * What goes back for `qty` of a sold line of which `already` came back before: the exact negative of the stored parts,
 * never priced anew. Any way of splitting the quantity adds up to minus the sale, to the last rupiah.
 */
export const refundLine = (
  sold: SoldLine,
  already: Thousandths,
  qty: Thousandths,
): Answer<SoldLine, 'quantity-not-positive' | 'more-than-sold'> => {
  if (!Number.isSafeInteger(qty) || qty <= 0 || !Number.isSafeInteger(already) || already < 0)
    return refused('quantity-not-positive', `Item ${sold.item}: ${qty} cannot come back; give a quantity above zero.`)
  if (already + qty > sold.qty)
    return refused(
      'more-than-sold',
      `Item ${sold.item}: ${sold.qty} were sold and ${already} came back; at most ${sold.qty - already} may still come back.`,
    )
  const taxOnTop = sold.net - sold.tax === sold.gross - sold.discount && sold.tax !== 0
  assert(taxOnTop || sold.net === sold.gross - sold.discount, `line of item ${sold.item} does not add up`)
  const [before, after] = [partsUpTo(sold, already), partsUpTo(sold, already + qty)]
  const back = (key: 'discount' | 'tax' | 'base') => before[key] - after[key]
  const [discount, tax, base] = [back('discount'), back('tax'), back('base')]
  return done({
    item: sold.item,
    qty: -qty,
    unitPrice: sold.unitPrice,
    gross: base + discount + (taxOnTop ? 0 : tax),
    discount,
    net: base + tax,
    taxClass: sold.taxClass,
    tax,
    why: sold.why.map((one, n) => ({ ...one, amount: before.why[n]! - after.why[n]! })),
  })
}
