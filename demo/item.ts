import type { TaxClass } from './categories.ts'
import type { DemoPrices } from './set-prices.ts'

/** A unit an item is packed in. */
export type DemoUnit = {
  readonly code: 'pcs' | 'kg' | 'ctn'
  readonly name: { readonly id: string; readonly en: string }
  /** Thousandths of the base unit: 24000 for a carton of 24. */
  readonly holds: number
}

export type DemoBarcode = {
  readonly kind: 'gtin-13' | 'gtin-14' | 'plu'
  readonly code: string
  readonly unit: DemoUnit['code']
}

/** What its picture shows: a pack in the brand's colour with an emblem, or the thing itself (form `none`). */
export type Look = {
  readonly form: string
  readonly art: string
  readonly colour: string
  readonly tint: string
}

export type DemoItem = DemoPrices & {
  readonly id: string
  readonly sku: string
  readonly name: string
  readonly nameEn: string
  /** At most 28 capitals. */
  readonly receiptName: string
  readonly brand: string | null
  readonly variant: string
  readonly size: string
  readonly category: string
  readonly department: string
  readonly taxClass: TaxClass
  /** Base unit; the first of `units`. */
  readonly unit: 'pcs' | 'kg'
  readonly units: readonly DemoUnit[]
  readonly barcodes: readonly DemoBarcode[]
  /** Five digits that scales print and cashiers key, for goods that are weighed. */
  readonly plu: string | null
  /** What the scale's label holds. */
  readonly label: 'weight' | 'price' | null
  /** Youngest age it may be sold to. */
  readonly minAge: number | null
  readonly tracksExpiry: boolean
  /** Every piece has its own number; the demo's past sells none of them, so that each can be sold once. */
  readonly tracksSerials: boolean
  readonly shelfLifeDays: number | null
  /** Grams of one base unit with its packing. */
  readonly grams: number
  readonly sellsOnline: boolean
  /** False where the law forbids promotion: tobacco, formula for infants. */
  readonly promotable: boolean
  /** How often it sells, as a weight. */
  readonly popularity: number
  readonly look: Look
}
