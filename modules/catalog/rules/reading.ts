import type { Day } from '#kernel/moment.ts'
import type { Minor } from '#kernel/money.ts'
import type { Thousandths } from '#kernel/quantity.ts'

/** How the code is built, which is not always what carried it: a DataMatrix may hold a link or an element string. */
export type Symbology =
  | 'ean-13'
  | 'ean-8'
  | 'upc-a'
  | 'upc-e'
  | 'gtin-14'
  | 'gs1-elements'
  | 'digital-link'
  | 'in-store'
  | 'internal'

/** One application identifier with its value, as it stood in the code. */
export type Element = { readonly ai: string; readonly title: string; readonly value: string }

/** Something odd that does not stop a sale: a partner element is missing, two elements exclude each other. */
export type Concern = {
  readonly word: 'partner-missing' | 'partner-excluded' | 'currency-foreign' | 'price-not-whole' | 'weight-rounded'
  readonly ai: string
  readonly detail: string
}

/** What a scan says. Everything the code does not carry is null. */
export type Reading = {
  readonly symbology: Symbology
  /** What was scanned, without the symbology identifier. */
  readonly text: string
  /** The trade item, always as 14 digits. */
  readonly gtin: string | null
  /** The number of an in-store label's item, or an internal code. */
  readonly item: string | null
  /** The trade item inside a carton or pallet (AI 02), 14 digits. */
  readonly content: string | null
  /** The carton's or pallet's own number, 18 digits. */
  readonly sscc: string | null
  readonly batch: string | null
  readonly serial: string | null
  readonly expiry: Day | null
  readonly bestBefore: Day | null
  readonly sellBy: Day | null
  readonly produced: Day | null
  readonly packed: Day | null
  /** Net weight in thousandths of a kilogram. */
  readonly weight: Thousandths | null
  /** Pieces, in thousandths. */
  readonly count: Thousandths | null
  /** What the whole labelled thing costs, in minor units of the company's currency. */
  readonly price: Minor | null
  readonly elements: readonly Element[]
  readonly concerns: readonly Concern[]
}

export type BarcodeRefusal =
  | 'empty'
  | 'length-unknown'
  | 'character-wrong'
  | 'check-digit-wrong'
  | 'ai-unknown'
  | 'ai-value-wrong'
  | 'ai-repeated'
  | 'link-not-gs1'
  | 'link-compressed'
  | 'price-check-wrong'
  | 'value-zero'

const NONE: readonly never[] = []

/** A reading that says only this; callers spread what else they know over it. */
export const reading = (symbology: Symbology, text: string, gtin: string | null, item: string | null): Reading => ({
  symbology,
  text,
  gtin,
  item,
  content: null,
  sscc: null,
  batch: null,
  serial: null,
  expiry: null,
  bestBefore: null,
  sellBy: null,
  produced: null,
  packed: null,
  weight: null,
  count: null,
  price: null,
  elements: NONE,
  concerns: NONE,
})

/**
 * A company's own label on goods weighed or priced in the shop. `template` is thirteen places: digits that must stand
 * there, `I` item number, `P` price, `W` weight, `Q` count, `V` verifier of the price or weight, `C` the EAN check
 * digit. `step` is what one unit of the printed number is worth: minor units for P, thousandths of the base unit for
 * W and Q. `{ name: 'weighed', template: '21IIIIIWWWWWC', step: 1 }` holds grams of goods sold by the kilogram.
 */
export type InStorePattern = { readonly name: string; readonly template: string; readonly step: number }

export type ReadingOptions = {
  /** Settles the century of two-digit years; without it every year is 20yy. */
  readonly today?: Day
  /** Tried in order on thirteen digits. */
  readonly inStore?: readonly InStorePattern[]
  /** What eight digits without a symbology identifier are. Many scanners send UPC-E so; `either` tries EAN-8 first. */
  readonly eightDigits?: 'ean-8' | 'upc-e' | 'either'
  /** Lengths of digits-only codes that are the company's own and not GTINs. */
  readonly internalLengths?: readonly number[]
  /**
   * Also tries digits and letters that begin with AI 00, 01 or 02 as an element string, for scanners that send neither
   * symbology identifier nor separators. Off, because a typed number can look like one.
   */
  readonly bareElements?: boolean
  /** What the scanner sends in place of FNC1 when it is not the character 29. */
  readonly separator?: string
  /** The company's currency, for labels that name one (AI 393n). Rupiah when left out. */
  readonly currency?: { readonly number: string; readonly decimals: number }
}
