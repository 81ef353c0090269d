import { readBarcode } from './read-barcode.ts'
import type { Reading, ReadingOptions } from './reading.ts'

const keyOfItem = (symbology: Reading['symbology'], item: string) => (symbology === 'in-store' ? `plu:${item}` : item)

/**
 * Under which keys a reading's item may stand in the catalogue, best first: the 14 digits of a GTIN, `plu:` and the item
 * number of an in-store label, or the code itself. Empty for a pallet label without an item.
 */
export const lookupKeys = (read: Reading): string[] => {
  if (read.gtin) return read.gtin === read.text ? [read.gtin] : [read.gtin, read.text]
  if (read.item) return [keyOfItem(read.symbology, read.item)]
  return read.content ? [read.content] : []
}

/**
 * The one key under which a barcode is kept in the catalogue: a right GTIN of any length as 14 digits, anything else as
 * it was written. `89686010015` with a wrong check digit therefore stays what the company made of it.
 */
export const barcodeKey = (code: string, options: ReadingOptions = {}): string => {
  const text = code.trim()
  const read = readBarcode(text, { eightDigits: options.eightDigits, internalLengths: options.internalLengths })
  return (read.ok && read.value.gtin) || text
}
