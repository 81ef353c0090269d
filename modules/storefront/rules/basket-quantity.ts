import type { Thousandths } from '#kernel/quantity.ts'

/** Most of one item in a basket, in base units: a household's, not a dealer's. */
export const BASKET_MOST = 99
/** Most lines of a basket. */
export const LINES_MOST = 100

/**
 * A typed quantity in thousandths: whole base units, or for weighed goods also tenths (`0,5`, `0.5`). Null: no quantity.
 * Zero takes the line out; more than the most is the most.
 */
export const readBasketQuantity = (text: string, weighed: boolean): Thousandths | null => {
  const match = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(text.trim())
  if (!match) return null
  const fraction = Number((match[2] ?? '').padEnd(3, '0'))
  if (fraction !== 0 && !weighed) return null
  return Math.min(Number(match[1]) * 1000 + fraction, BASKET_MOST * 1000)
}
