import { mulDiv } from '#kernel/whole.ts'

/** A price as suppliers quote it: whole minor units before PPN for a pack of so many thousandths of the base unit. */
export type PackPrice = { readonly price: number; readonly packQty: number }

/** What a quantity (thousandths of the base unit) costs at a pack's price, whole minor units, halves away from zero. */
export const lineValue = ({ price, packQty }: PackPrice, qty: number): number => mulDiv(price, qty, packQty, 'half-up')

/**
 * What comes on top of `before` when `more` follows: the difference of two line values. However a line is split over
 * receipts and invoices, its parts add up to the value of the whole, to the last rupiah.
 */
export const valueStep = (price: PackPrice, before: number, more: number): number =>
  lineValue(price, before + more) - lineValue(price, before)
