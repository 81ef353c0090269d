import type { Minor } from '#kernel/money.ts'
import type { Thousandths } from '#kernel/quantity.ts'
import type { Rounding } from '#kernel/whole.ts'
import type { Promotion } from './promotion.ts'
import type { TaxRule } from './tax.ts'

export type Language = 'id' | 'en'

/**
 * Everything a price depends on, frozen under one number. A book is never edited: a change is the next book. The same
 * book and the same basket at the same moment give the same bytes on every machine.
 */
export type PriceBook = PriceBookHead & { readonly items: readonly ItemTerms[] }

/** The part of a book that every till holds whole; the items may stay in a store and be read when scanned. */
export type PriceBookHead = {
  readonly v: 1
  /** UUID of the book; a sale names it. */
  readonly id: string
  /** 1, 2, 3 … without a gap. */
  readonly number: number
  readonly currency: string
  /** Language of the texts on the receipt. */
  readonly language: Language
  /** ISO 8601 UTC instants: from this one on, and before that one; null is until the next book. */
  readonly validFrom: string
  readonly validTo: string | null
  /** True when prices are what the customer pays; false when tax comes on top. */
  readonly pricesIncludeTax: boolean
  readonly rounding: RoundingPolicy
  readonly cash: CashPolicy
  readonly taxes: readonly TaxRule[]
  readonly exclusives: readonly ExclusiveGroup[]
  readonly promotions: readonly Promotion[]
}

/**
 * Where amounts are made whole. `mode` settles price times quantity and percentages. `discount` and `tax` name the
 * place: on each line, or once on the document and then shared over its lines by largest remainder.
 */
export type RoundingPolicy = {
  readonly mode: Rounding
  readonly discount: 'line' | 'document'
  readonly tax: 'line' | 'document'
}

/** The smallest coin in use, in minor units (100 for rupiah), and how a total is brought to it. 1 is no rounding. */
export type CashPolicy = { readonly step: Minor; readonly mode: Rounding }

/**
 * Promotions that name the same group do not add up. The group runs as one, at its own `priority`; inside it the
 * promotions stand in the order of theirs. `first`: the first one that gives anything is alone in the basket. `best`:
 * the one that takes off most in the basket. `best-per-line`: each line takes the one that takes off most there (only
 * for promotions that treat lines one by one).
 */
export type ExclusiveGroup = {
  readonly name: string
  readonly priority: number
  readonly choose: 'first' | 'best' | 'best-per-line'
}

/** What a book says of one item; it stands alone, so that books travel and change item by item. */
export type ItemTerms = {
  /** Id of the item. */
  readonly item: string
  readonly taxClass: string
  /** Codes of the categories that promotions may name; ancestors included. */
  readonly categories: readonly string[]
  readonly prices: readonly PriceStep[]
}

/** A price per whole base unit, for a place and a customer group (null: all), from a quantity of the item on. */
export type PriceStep = {
  readonly place: string | null
  readonly group: string | null
  readonly minQty: Thousandths
  readonly unitPrice: Minor
}
