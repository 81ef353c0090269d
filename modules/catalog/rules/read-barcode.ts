import { type Answer, done, refused } from '#kernel/answer.ts'
import { isDigits } from './check-digit.ts'
import { interpretElements } from './interpret-elements.ts'
import { FNC1, readBracketed, readElementString } from './read-elements.ts'
import { readLink } from './read-link.ts'
import { readNumber } from './read-number.ts'
import { type BarcodeRefusal, type Element, type Reading, type ReadingOptions, reading } from './reading.ts'

type Read = Answer<Reading, BarcodeRefusal>

// ISO/IEC 15424 identifiers of carriers whose data is a GS1 element string: GS1-128, DataBar and composites,
// DataMatrix, QR, DotCode.
const ELEMENT_CARRIERS = /^\](?:C1|e[0-3]|d2|Q3|J1)/

const asElements = (text: string, elements: Answer<readonly Element[], BarcodeRefusal>, options: ReadingOptions) =>
  elements.ok ? done(interpretElements('gs1-elements', text, elements.value, options)) : elements

const asLink = (text: string, options: ReadingOptions): Read => {
  const elements = readLink(text)
  return elements.ok ? done(interpretElements('digital-link', text, elements.value, options)) : elements
}

const LONGEST_CODE = 48

const asInternal = (text: string): Read =>
  text.length <= LONGEST_CODE && /^[\x21-\x7e]+$/.test(text)
    ? done(reading('internal', text, null, text))
    : refused('character-wrong', `a code is at most ${LONGEST_CODE} visible characters without spaces`)

/** Elements without carrier or separators, when the company allows them and they read without a fault. */
const asBare = (text: string, options: ReadingOptions): Read | null => {
  if (!options.bareElements || text.length < 16 || !/^0[012]\d/.test(text)) return null
  const read = asElements(text, readElementString(text), options)
  return read.ok ? read : null
}

/** `]E4` says EAN-8 whatever the options; `]E3` is an EAN-13 with a two- or five-digit add-on, which is left aside. */
const readRetail = (identifier: string, text: string, options: ReadingOptions): Read => {
  if (identifier === ']E4') return readNumber(text, { ...options, eightDigits: 'ean-8' })
  return readNumber(identifier === ']E3' ? text.slice(0, 13) : text, options)
}

const readPlain = (text: string, options: ReadingOptions): Read => {
  if (isDigits(text)) return asBare(text, options) ?? readNumber(text, options)
  if (text.includes(FNC1)) return asElements(text, readElementString(text), options)
  if (/^\(\d/.test(text)) return asElements(text, readBracketed(text), options)
  if (/^https?:\/\//i.test(text)) return asLink(text, options)
  return asBare(text, options) ?? asInternal(text)
}

const readIdentified = (whole: string, options: ReadingOptions): Read => {
  const text = whole.slice(3)
  if (text === '') return refused('empty', 'the scanner sent a symbology identifier and nothing after it')
  if (ELEMENT_CARRIERS.test(whole)) return asElements(text, readElementString(text), options)
  if (whole[1] === 'E' && isDigits(text)) return readRetail(whole.slice(0, 3), text, options)
  return readPlain(text, options)
}

/**
 * Reads what a scanner, a camera or a finger sent. Never throws, whatever comes. Understands EAN-8 and -13, UPC-A and
 * -E, GTIN-14, GS1 element strings (as scanned with FNC1 as `\x1d` or `options.separator`, or bracketed as people write
 * them), uncompressed GS1 Digital Links, in-store labels by the company's patterns, and plain codes of the company's
 * own. A symbology identifier (`]C1`, `]d2`, `]Q3`, `]e0`, `]E0` …) in front is used and dropped. The rules are the GS1
 * syntax dictionary's; what it asks of partner elements is reported in `concerns` and refuses nothing.
 */
export const readBarcode = (scanned: string, options: ReadingOptions = {}): Read => {
  const trimmed = /^\s|\s$/.test(scanned) ? scanned.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : scanned
  const text = options.separator ? trimmed.replaceAll(options.separator, FNC1) : trimmed
  if (text === '') return refused('empty', 'nothing was scanned')
  return /^\][A-Za-z]\d/.test(text) ? readIdentified(text, options) : readPlain(text, options)
}
