export { checkDigitOf, checks } from './check-digit.ts'
export { expandUpcE } from './expand-upc-e.ts'
export { barcodeKey, lookupKeys } from './lookup-keys.ts'
export { priceCheckDigitOf } from './price-check-digit.ts'
export { readBarcode } from './read-barcode.ts'
export { IMAGE_MOST, IMAGE_TYPES, type ImageType, imageDigest, imageType } from './read-image.ts'
export { checkPattern } from './read-in-store.ts'
export type {
  BarcodeRefusal,
  Concern,
  Element,
  InStorePattern,
  Reading,
  ReadingOptions,
  Symbology,
} from './reading.ts'
