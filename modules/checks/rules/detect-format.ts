import { textOf } from './bytes/digits.ts'
import { DECODE } from './bytes/ebcdic.ts'

/** What a file is, by its first bytes: `lengths` and `lines` are how the records of an image cash letter are framed. */
export type Format =
  | { readonly kind: 'icl'; readonly framing: 'lengths' | 'lines'; readonly ebcdic: boolean }
  | { readonly kind: 'ach'; readonly ebcdic: boolean; readonly document: boolean }
  | { readonly kind: 'unknown' }

/** How many of the first bytes are looked at; a shorter file whole. */
export const BYTES_TO_DETECT = 2_048

const ICL_TYPE = /^(01|10|20|2[5-8]|3[1-5]|5[024]|6[128]|70|85|90|99)/
const ACH_TYPES: readonly RegExp[] = [
  /^101[ \dA-Z]/,
  /^5(200|220|225|280)/,
  /^6[2-58]\d\d/,
  /^7(02|05|1[0-8]|98|99)/,
  /^8(200|220|225|280)\d/,
  /^9\d{12}/,
]
const ACH_COLUMNS = 94
const ICL_COLUMNS = [80, 100]
const MARK = '\xef\xbb\xbf'

const isAch = (line: string) => ACH_TYPES.some(type => type.test(line))

/** Both begin with digits; what tells them apart is how long a line is, and then what its digits mean. */
const oneOf = (text: string, ebcdic: boolean): Format | null => {
  const plain = text.startsWith(MARK) ? text.slice(MARK.length) : text
  const lines = plain.split(/[\r\n\x85]+/).filter(line => line.trim() !== '')
  const first = lines[0] ?? ''
  const ach: Format = { kind: 'ach', ebcdic, document: first.startsWith('{\\rtf') }
  const icl: Format = { kind: 'icl', framing: 'lines', ebcdic }
  if (ach.document) return ach
  if (ICL_COLUMNS.includes(first.length) && ICL_TYPE.test(first) && !/^101.{34}09410/.test(first)) return icl
  if (first.length % ACH_COLUMNS === 0 && isAch(first)) return ach
  if (first.startsWith('01')) return icl
  if (lines.some(isAch)) return ach
  return ICL_TYPE.test(first) ? icl : null
}

/**
 * What a file is, told from its first `BYTES_TO_DETECT` bytes and never from its name: lengths of records, lines of an
 * image cash letter, or an ACH file, in ASCII or EBCDIC.
 */
export const detectFormat = (start: Uint8Array): Format => {
  const b = start.subarray(0, BYTES_TO_DETECT)
  if (b.length >= 2 && b[0] === 0) return { kind: 'icl', framing: 'lengths', ebcdic: false }
  const ebcdic = b.length > 0 && b[0]! >= 0xf0 && b[0]! <= 0xf9
  const cols = ebcdic ? b.map(byte => DECODE.cp037[byte]!) : b
  return oneOf(textOf(cols, 0, cols.length), ebcdic) ?? { kind: 'unknown' }
}
