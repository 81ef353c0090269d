import type { State } from '../../rules/index.ts'

/** One end of a move. `site` is a place; for transit a shipment, for supplier the supplier. */
export type Spot = {
  readonly state: State
  readonly site: string
  /** Undefined: any, where goods leave; where they were, when they stay at the site. Null: none, the place at large. */
  readonly location?: string | null
}

/** Goods that go from one spot to another; quantities are thousandths of the base unit. */
export type Leg = {
  readonly item: string
  /** For the words of a refusal. */
  readonly sku: string
  readonly qty: number
  readonly from: Spot
  readonly to: Spot
  /** Undefined, where goods leave: whichever goes first. Null: goods of no known lot. */
  readonly lot?: string | null
  readonly serials: readonly string[] | null
  /** Lots that end before this day are passed over where none is named. */
  readonly freshOn?: string
}
