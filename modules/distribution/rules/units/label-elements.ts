/** One element of a GS1 bar code: application identifier and its value. */
export type Ai = { readonly ai: string; readonly value: string }

/** What a logistic unit's label needs to know. */
export type LabelUnit = {
  readonly sscc: string
  /** Gross weight in grams, when it is known. */
  readonly grams: number | null
  /** The number of the order it belongs to. */
  readonly order: string
  readonly postcode: string | null
  /** For a unit with one kind of goods of one lot: their GTIN-14 and how many; null for mixed goods. */
  readonly content: {
    readonly gtin: string
    readonly count: number
    readonly lot: string | null
    /** ISO day. */
    readonly expiry: string | null
  } | null
}

const short = (day: string): string => day.slice(2, 4) + day.slice(5, 7) + day.slice(8, 10)

/** Letters that a GS1 element string may hold (GS1 General Specifications, figure 7.11-1). */
const LETTERS = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,30}$/

const contentOf = ({ content }: LabelUnit): Ai[] => {
  if (!content || content.count > 99_999_999) return []
  const { gtin, count, lot, expiry } = content
  return [
    { ai: '02', value: gtin },
    ...(expiry ? [{ ai: '17', value: short(expiry) }] : []),
    { ai: '37', value: String(count) },
    ...(lot && LETTERS.test(lot) && lot.length <= 20 ? [{ ai: '10', value: lot }] : []),
  ]
}

const travelOf = ({ grams, postcode, order }: LabelUnit): Ai[] => [
  ...(grams !== null && grams < 1_000_000_000 ? [weight(grams)] : []),
  ...(postcode && /^[0-9A-Z]{3,20}$/.test(postcode) ? [{ ai: '420', value: postcode }] : []),
  ...(LETTERS.test(order) ? [{ ai: '400', value: order }] : []),
]

/** AI 330n, gross weight in kilograms with n decimals, six digits: as fine as it fits. */
const weight = (grams: number): Ai =>
  grams < 1_000_000
    ? { ai: '3303', value: String(grams).padStart(6, '0') }
    : { ai: '3300', value: String(Math.ceil(grams / 1000)).padStart(6, '0') }

/**
 * The bar codes of a logistic label, the SSCC alone and last, at the bottom (GS1 Logistic Label Guideline 3.3): content,
 * then what the carrier needs, then the unit. Content is told only where it is of one kind: AI 02 speaks of all of it.
 */
export const labelElements = (unit: LabelUnit): Ai[][] =>
  [contentOf(unit), travelOf(unit), [{ ai: '00', value: unit.sscc }]].filter(elements => elements.length > 0)

/** AIs of fixed length: nothing needs to part them from what follows (GS1 General Specifications, figure 7.8.5-2). */
const FIXED = new Set(['00', '01', '02', '11', '12', '13', '15', '16', '17', '20', '3300', '3303'])

/** The element string that a symbol carries, `fnc1` between elements where one of open length ends. */
export const elementString = (elements: readonly Ai[], fnc1: string): string =>
  elements.map(({ ai, value }, i) => ai + value + (FIXED.has(ai) || i === elements.length - 1 ? '' : fnc1)).join('')

/** `(02)08990001400010(37)24`, for people and for bwip-js. */
export const bracketed = (elements: readonly Ai[]): string =>
  elements.map(({ ai, value }) => `(${ai})${value}`).join('')
