import { type Posting, pairSigned } from '#modules/books/rules/index.ts'
import type { Booking } from './match-invoice.ts'

/** Account of what a supplier has delivered and not yet invoiced; stock books goods that come and go back against it. */
export const receivedFrom = (supplier: string): string => `received:${supplier}`

/** Account of what is owed to a supplier. */
export const payableTo = (supplier: string): string => `payable:${supplier}`

/**
 * What an invoice books: what was received and not yet invoiced is cleared, PPN is input tax, what belongs to no order is a
 * price difference, and the payable takes their sum.
 */
export const postingsOfInvoice = (supplier: string, booking: Booking, unit = 'IDR'): Posting[] =>
  pairSigned(
    [
      { account: receivedFrom(supplier), amount: booking.received + booking.correction + booking.charges },
      { account: 'input-tax', amount: booking.tax },
      { account: 'price-difference', amount: booking.other },
      { account: payableTo(supplier), amount: -booking.payable },
    ],
    unit,
  )

/** What a credit note books: the debt shrinks, the claim it settles goes, its PPN is given back; the rest is a price difference. */
export const postingsOfCredit = (
  supplier: string,
  credit: { readonly claim: number; readonly tax: number; readonly total: number },
  unit = 'IDR',
): Posting[] =>
  pairSigned(
    [
      { account: payableTo(supplier), amount: credit.total },
      { account: receivedFrom(supplier), amount: -credit.claim },
      { account: 'input-tax', amount: -credit.tax },
      { account: 'price-difference', amount: credit.claim + credit.tax - credit.total },
    ],
    unit,
  )
