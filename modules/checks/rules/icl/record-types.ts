import { ICL_TYPES } from './layouts/index.ts'

const KNOWN = Uint8Array.from({ length: 100 }, (_, type) => (ICL_TYPES.includes(type) ? 1 : 0))

const digitOf = (byte: number, zero: number) => (byte >= zero && byte <= zero + 9 ? byte - zero : -1)

const read = (bytes: Uint8Array, at: number, zero: number): number => {
  const [ten, one] = [digitOf(bytes[at]!, zero), digitOf(bytes[at + 1]!, zero)]
  return ten < 0 || one < 0 ? -1 : ten * 10 + one
}

const ASCII_ZERO = 0x30
const EBCDIC_ZERO = 0xf0

/** The two digits a record starts with, in ASCII or EBCDIC; -1 when there are none. */
export const typeAt = (bytes: Uint8Array, at: number): number => {
  const type = read(bytes, at, ASCII_ZERO)
  return type < 0 ? read(bytes, at, EBCDIC_ZERO) : type
}

/** True where two digits in EBCDIC stand. */
export const isEbcdicAt = (bytes: Uint8Array, at: number): boolean => read(bytes, at, EBCDIC_ZERO) >= 0

/** True for a type of record that X9.100-187 or X9.37 defines. */
export const isKnown = (type: number): boolean => type >= 0 && KNOWN[type] === 1
