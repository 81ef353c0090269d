/** What a byte of a decoded record is: one bit each, so that a field is judged by the bits of all its bytes together. */
export const DIGIT = 1
export const BLANK = 2
export const LETTER = 4
export const SMALL = 8
export const DASH = 16
export const STAR = 32
export const SLASH = 64
export const SPECIAL = 128
export const EXTENDED = 256
export const CONTROL = 512

export const ANY_LETTER = LETTER | SMALL
export const ANY_SPECIAL = SPECIAL | DASH | STAR | SLASH

const classOf = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return DIGIT
  if (byte >= 0x41 && byte <= 0x5a) return LETTER
  if (byte >= 0x61 && byte <= 0x7a) return SMALL
  if (byte < 0x20 || byte === 0x7f) return CONTROL
  if (byte > 0x7f) return EXTENDED
  return { 32: BLANK, 45: DASH, 42: STAR, 47: SLASH }[byte] ?? SPECIAL
}

/** The class of each of the 256 bytes. */
export const CLASS_OF: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) => classOf(byte))

/** The classes of all bytes from `from` up to `to`, or-ed; 0 when there are none. */
export const classesIn = (bytes: Uint8Array, from: number, to: number): number => {
  let all = 0
  for (let i = from; i < to; i += 1) all |= CLASS_OF[bytes[i]!]!
  return all
}
