import { mulDiv } from '#kernel/whole.ts'

export type PricedQuantity = {
  /** Minor units for all of `qty`, PPN included. */
  readonly net: number
  readonly qty: number
  readonly shipped: number
  readonly cancelled: number
}

/** The part of a line's amount that `upto` of its quantity is worth: counted from nothing, so that parts add up. */
export const worthOf = (net: number, qty: number, upto: number): number => mulDiv(net, upto, qty, 'half-up')

/** What of a line is agreed and was not invoiced yet, minor units: what it takes of the customer's credit. */
export const openAmountOf = ({ net, qty, shipped, cancelled }: PricedQuantity): number =>
  worthOf(net, qty, qty - cancelled) - worthOf(net, qty, shipped)

/** What is invoiced when `more` of a line leaves after what has left before, minor units. */
export const billOf = ({ net, qty, shipped }: PricedQuantity, more: number): number =>
  worthOf(net, qty, shipped + more) - worthOf(net, qty, shipped)
