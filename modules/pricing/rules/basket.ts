import type { Minor } from '#kernel/money.ts'
import type { Thousandths } from '#kernel/quantity.ts'

/** What a customer holds, before prices. Sold lines only: what comes back is priced from the sale it came from. */
export type Basket = {
  /** Id of the place that sells. */
  readonly place: string
  /** Code of the customer's price group (`wholesale` …), or null for the public. */
  readonly group: string | null
  /** True when a reward member is attached. */
  readonly member: boolean
  readonly coupons: readonly string[]
  readonly lines: readonly BasketLine[]
}

export type BasketLine = {
  /** Unique in the basket and kept for life: returns point at it. */
  readonly id: string
  /** Id of the item. */
  readonly item: string
  /** In thousandths of the item's base unit, above zero. */
  readonly qty: Thousandths
  /** The total printed on a price-embedded label; it stands instead of unit price times quantity. */
  readonly labelled?: Minor
  /** A price a manager has allowed for this line, per whole base unit. */
  readonly override?: { readonly unitPrice: Minor; readonly by: string; readonly reason: string }
}

/** Why an amount is what it is; one entry for each thing that moved it, in the order in which they were applied. */
export type Why = {
  /** Promotion id, or `override`, `label`, `member-price` … */
  readonly cause: string
  /** What the receipt prints, in the company's language. */
  readonly text: string
  /** What it changed on this line, in minor units; below zero lowers the price. */
  readonly amount: Minor
}

export type PricedLine = {
  readonly id: string
  readonly item: string
  readonly qty: Thousandths
  /** Per whole base unit, before promotions. */
  readonly unitPrice: Minor
  /** Unit price times quantity, rounded once. */
  readonly gross: Minor
  /** What promotions took off, 0 or more. */
  readonly discount: Minor
  /** What the line costs the customer, tax included. gross − discount (+ tax where prices exclude it). */
  readonly net: Minor
  /** Tax class of the item in this price book. */
  readonly taxClass: string
  /** Tax inside `net`. */
  readonly tax: Minor
  readonly why: readonly Why[]
}

export type TaxTotal = {
  readonly taxClass: string
  /** What was sold in this class, before tax. */
  readonly base: Minor
  readonly tax: Minor
  /** What the rate was applied to, where the law sets another base (DPP nilai lain); equals `base` elsewhere. */
  readonly dpp?: Minor
}

export type PricedBasket = {
  /** Id of the price book that was used. */
  readonly book: string
  readonly lines: readonly PricedLine[]
  readonly taxes: readonly TaxTotal[]
  /** Sum of `discount` over the lines. */
  readonly discount: Minor
  /** Sum of `net` over the lines: what is to be paid, before cash rounding. */
  readonly total: Minor
  /** Coupons that gave something, and those that did not, with the reason. */
  readonly coupons: readonly { readonly code: string; readonly used: boolean; readonly reason: string }[]
}
