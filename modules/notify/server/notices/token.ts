import { createHmac, timingSafeEqual } from 'node:crypto'

/** Crockford's digits: mail systems may change the case of an address, and nobody reads one letter for another. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

const base32 = (bytes: Uint8Array, length: number): string => {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length }, (_, i) => DIGITS[Number.parseInt(bits.slice(i * 5, i * 5 + 5).padEnd(5, '0'), 2)]).join(
    '',
  )
}

const bytesOf = (text: string, count: number): Uint8Array => {
  const bits = [...text].map(digit => DIGITS.indexOf(digit).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: count }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2))
}

/** What a token is bound to: the notice with its person and task, the outcome (null: the answer says it), and the end. */
export type Bound = {
  readonly id: string
  readonly person: string
  readonly task: string
  readonly expiresAt: Date
  readonly outcomes: readonly string[]
}

const ID = 26
const SIGNS = 16

/** 80 bits of HMAC-SHA-256: a guess can only be tried here, against a notice that exists, until it expires. */
const sign = (secret: string, bound: Bound, button: number): string => {
  const outcome = button === 0 ? '' : (bound.outcomes[button - 1] ?? '?')
  const said = ['notify-1', bound.id, bound.person, bound.task, bound.expiresAt.toISOString(), button, outcome]
  return base32(createHmac('sha256', secret).update(said.join('\n')).digest(), SIGNS)
}

/** A token for one button (1 …), or for an answer in words (0): 43 letters and digits, one case. */
export const tokenOf = (secret: string, bound: Bound, button: number): string =>
  base32(Buffer.from(bound.id.replaceAll('-', ''), 'hex'), ID) + DIGITS[button] + sign(secret, bound, button)

const FORM = new RegExp(`^[${DIGITS}]{${ID + 1 + SIGNS}}$`)

/** Which notice and button a token names; nothing is believed of it until `isSigned`. */
export const readToken = (token: string): { readonly id: string; readonly button: number } | null => {
  if (!FORM.test(token)) return null
  const hex = Buffer.from(bytesOf(token.slice(0, ID), 16)).toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { id, button: DIGITS.indexOf(token[ID]!) }
}

/** Whether the token is ours, for this notice as it is kept. */
export const isSigned = (secret: string, bound: Bound, token: string): boolean => {
  const button = readToken(token)?.button ?? 0
  const ours = Buffer.from(tokenOf(secret, bound, button))
  const theirs = Buffer.from(token)
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
