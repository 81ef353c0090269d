import type { Minor } from '#kernel/money.ts'
import type { PricedLine } from './basket.ts'
import type { PriceBookHead } from './price-book.ts'
import type { AllowanceLeft } from './reach.ts'

/** What lines got from each cause, above zero for money taken off: `granted` by promotion id. */
export const grantedIn = (lines: readonly Pick<PricedLine, 'why'>[]): Map<string, Minor> => {
  const granted = new Map<string, Minor>()
  for (const { cause, amount } of lines.flatMap(line => line.why))
    granted.set(cause, (granted.get(cause) ?? 0) - amount)
  return granted
}

/**
 * What budgeted promotions may still give at a register: its lifetime allowance in the book, less what the register's
 * own sales have been granted (`spent`, by promotion id, over all books). A return gives nothing back to a budget.
 */
export const allowanceLeft = (
  book: Pick<PriceBookHead, 'promotions'>,
  register: string,
  spent: ReadonlyMap<string, Minor>,
): AllowanceLeft =>
  new Map(
    book.promotions.flatMap(({ id, budget }) => {
      const mine = budget?.allowances.find(allowance => allowance.register === register)
      return mine ? [[id, Math.max(0, mine.amount - (spent.get(id) ?? 0))] as const] : []
    }),
  )
