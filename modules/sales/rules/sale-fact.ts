import type { Minor } from '#kernel/money.ts'
import type { Thousandths } from '#kernel/quantity.ts'

/**
 * A sale that has happened. The till makes it, chains it, saves it and only then opens the drawer; nobody edits it.
 * Amounts are minor units of `currency`; a returned line has `qty`, `gross`, `discount`, `net` and `tax` below zero or zero.
 */
export type SaleFact = {
  readonly v: 1
  readonly kind: 'sale' | 'void'
  /** UUIDv7 made by the till. */
  readonly id: string
  readonly place: string
  readonly register: string
  /** Position in the register's chain of facts (drawer facts included), 1, 2, 3 … without a gap. */
  readonly seq: number
  /** Receipt number of the register, 1, 2, 3 … without a gap. */
  readonly number: number
  /** Digest of the register's fact before this one; 64 zeros for the first. */
  readonly previous: string
  /** ISO 8601 UTC instant of the commit on the till. */
  readonly at: string
  /** Business day at the place. */
  readonly day: string
  readonly shift: string
  readonly cashier: string
  /** Party id of the customer, when attached. */
  readonly customer: string | null
  /** What the basket was priced with. */
  readonly group: string | null
  readonly member: boolean
  readonly coupons: readonly string[]
  readonly currency: string
  /** Price book id, and version of the pricing rules that ran. */
  readonly book: string
  readonly rules: string
  readonly lines: readonly SaleLine[]
  readonly taxes: readonly { readonly taxClass: string; readonly base: Minor; readonly tax: Minor }[]
  /** Sum of `net` over the lines; below zero when more came back than was bought. */
  readonly total: Minor
  /** What cash rounding added (above zero) or took off. */
  readonly rounding: Minor
  /** What settled it: the amounts add up to total + rounding. */
  readonly tenders: readonly SaleTender[]
  readonly points: { readonly earned: number; readonly burned: number }
  /** For a void: the id of the sale it undoes, whole. */
  readonly voids?: string
  /** SHA-256, hex, of the canonical text of everything above. */
  readonly digest: string
}

export type SaleLine = {
  readonly id: string
  readonly item: string
  /** What the receipt says. */
  readonly name: string
  readonly qty: Thousandths
  readonly unitPrice: Minor
  readonly gross: Minor
  readonly discount: Minor
  readonly net: Minor
  readonly taxClass: string
  readonly tax: Minor
  readonly why: readonly { readonly cause: string; readonly text: string; readonly amount: Minor }[]
  readonly labelled?: Minor
  readonly override?: { readonly unitPrice: Minor; readonly by: string; readonly reason: string }
  readonly lot?: string
  /** The number of the one piece that this line is. */
  readonly serial?: string
  /** For a line that comes back: the sale and line it was bought on, and why it comes back. */
  readonly returns?: { readonly sale: string; readonly line: string; readonly reason: string }
  /** Money only (postage, a fee): no goods move. */
  readonly service?: true
  /** For a restricted item: who checked the customer's age. */
  readonly ageChecked?: string
}

export type TenderKind = 'cash' | 'qris' | 'card' | 'gift' | 'points' | 'credit'

export type SaleTender = {
  readonly id: string
  readonly kind: TenderKind
  /** What it settled of the sale; below zero when money went back to the customer. */
  readonly amount: Minor
  /** Cash handed over, when more than the amount; change is given − amount. */
  readonly given?: Minor
  /** The acquirer's, card's or hold's reference. */
  readonly ref?: string
  /** Points taken for a `points` tender. */
  readonly points?: number
}
