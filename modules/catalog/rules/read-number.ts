import { type Answer, done, refused } from '#kernel/answer.ts'
import { checkDigitOf, checks } from './check-digit.ts'
import { expandUpcE } from './expand-upc-e.ts'
import { readInStore } from './read-in-store.ts'
import { type BarcodeRefusal, type Reading, type ReadingOptions, reading, type Symbology } from './reading.ts'

type Read = Answer<Reading, BarcodeRefusal>

const wrongCheck = (code: string) =>
  refused(
    'check-digit-wrong',
    `${code}: its check digit should be ${checkDigitOf(code.slice(0, -1))}; scan again or type the number under the bars`,
  )

const gtin = (symbology: Symbology, code: string): Read =>
  checks(code) ? done(reading(symbology, code, code.padStart(14, '0'), null)) : wrongCheck(code)

const upcE = (code: string): Read => {
  const full = expandUpcE(code)
  if (!full) return refused('length-unknown', `${code} is no UPC-E, which begins with 0 or 1`)
  return checks(full) ? done(reading('upc-e', code, full.padStart(14, '0'), null)) : wrongCheck(code)
}

const eight = (code: string, options: ReadingOptions): Read => {
  const kind = options.eightDigits ?? 'ean-8'
  if (kind === 'upc-e') return upcE(code)
  const read = gtin('ean-8', code)
  if (read.ok || kind === 'ean-8') return read
  const other = upcE(code)
  return other.ok ? other : read
}

// 02, 04 and 20–29: numbers a company gives inside its own doors (General Specifications 1.4.5).
const isRestricted = (code: string) => code[0] === '2' || code.startsWith('02') || code.startsWith('04')

const thirteen = (symbology: Symbology, code: string, full: string, options: ReadingOptions): Read => {
  if (!checks(full)) return wrongCheck(code)
  const label = options.inStore && isRestricted(full) ? readInStore(full, options.inStore) : null
  return label ?? done(reading(symbology, code, `0${full}`, null))
}

/** Reads a code of digits only by its length: GTIN-8, -12, -13 and -14, UPC-E, in-store labels, own codes. */
export const readNumber = (code: string, options: ReadingOptions): Read => {
  if (options.internalLengths?.includes(code.length)) return done(reading('internal', code, null, code))
  switch (code.length) {
    case 13:
      return thirteen('ean-13', code, code, options)
    case 12:
      return thirteen('upc-a', code, `0${code}`, options)
    case 8:
      return eight(code, options)
    case 14:
      return gtin('gtin-14', code)
    default:
      return refused(
        'length-unknown',
        `${code} has ${code.length} digits; a GTIN has 8, 12, 13 or 14. For a longer GS1 code, let the scanner send its symbology identifier`,
      )
  }
}
