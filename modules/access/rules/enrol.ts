/** Signs of an enrolment code: none that are read or heard alike (no I, L, O, 0, 1). */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

export const CODE_LENGTH = 8
/** Minutes an enrolment code can be redeemed. */
export const CODE_MINUTES = 15
/** Random bytes to hand to `codeFrom`; far more than are needed but in one draw out of 10^30. */
export const CODE_BYTES = 64

/** A code from random bytes, each sign as likely as the other: bytes that would tilt the odds are passed over. */
export const codeFrom = (random: Uint8Array): string | null => {
  const fair = SIGNS.length * Math.floor(256 / SIGNS.length)
  const signs = [...random].filter(byte => byte < fair).map(byte => SIGNS[byte % SIGNS.length]!)
  return signs.length < CODE_LENGTH ? null : signs.slice(0, CODE_LENGTH).join('')
}

/** A code as a person typed it: spaces, dashes and small letters are forgiven. */
export const codeOf = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

/** Whether it has the form of a code. */
export const isCode = (code: string): boolean =>
  code.length === CODE_LENGTH && [...code].every(sign => SIGNS.includes(sign))
