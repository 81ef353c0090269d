import { checkDigitOf, type InStorePattern } from '#modules/catalog/rules/index.ts'

/**
 * 89900 stands for the demo: prefix 899 is Indonesia's, and no code of the 280 Indonesian goods in the sample of real
 * codes begins with 89900. Three digits name the brand, four the item.
 */
const DEMO_PREFIX = '89900'

const closed = (digits: string) => digits + checkDigitOf(digits)

/** GTIN-13 from a number of up to seven digits: brand × 10000 + item. */
export const gtin13 = (number: number): string => closed(DEMO_PREFIX + String(number).padStart(7, '0'))

/** GTIN-14 of a carton: packing indicator 1, the piece's code without its check digit, and a new check digit. */
export const gtin14 = (piece: string): string => closed(`1${piece.slice(0, 12)}`)

/** How the shop's scales print: 20 holds grams, 25 holds hundreds of rupiah. */
export const DEMO_PATTERNS: readonly InStorePattern[] = [
  { name: 'timbangan: berat', template: '20IIIIIWWWWWC', step: 1 },
  { name: 'timbangan: harga', template: '25IIIIIPPPPPC', step: 100 },
]

/** The label of a scale that prints the weight, 1 … 99999 grams. */
export const weightLabel = (plu: string, grams: number): string => closed(`20${plu}${String(grams).padStart(5, '0')}`)

/** The label of a scale that prints the price, rounded to whole hundreds of rupiah before it is printed. */
export const priceLabel = (plu: string, rupiah: number): string =>
  closed(`25${plu}${String(Math.round(rupiah / 100)).padStart(5, '0')}`)
