import type { Minor } from '#kernel/money.ts'
import { roundTo } from '#kernel/whole.ts'
import type { PriceBookHead } from './price-book.ts'

/**
 * What cash adds to (above zero) or takes off a total so that coins can pay it; only for what is paid in cash, after
 * tax, and told to the customer as its own line (Permendag 35/2013). Money going back mirrors money coming in.
 */
export const cashRounding = (total: Minor, book: Pick<PriceBookHead, 'cash'>): Minor => {
  const { step, mode } = book.cash
  return total < 0 ? 0 - cashRounding(-total, book) : roundTo(total, step, mode) - total
}
