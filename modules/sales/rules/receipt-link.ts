import { assert } from '#kernel/answer.ts'
import { isUuid } from '#kernel/ids.ts'

/** HMAC-SHA-256 of a text in UTF-8 under a secret in UTF-8: 32 bytes; given by the machine the rule runs on. */
export type Hmac = (secret: string, text: string) => Uint8Array

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** base64url without padding (RFC 4648 §5). */
const encode = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const size = Math.min(bytes.length - at, 3) + 1
    for (let i = 0; i < size; i += 1) text += LETTERS[(three >> (18 - 6 * i)) & 63]
  }
  return text
}

const decode = (text: string): Uint8Array => {
  const bits = Array.from(text, letter => LETTERS.indexOf(letter))
  const bytes = new Uint8Array(Math.floor((bits.length * 6) / 8))
  for (let at = 0; at < bytes.length; at += 1) {
    const bit = at * 8
    const i = Math.floor(bit / 6)
    bytes[at] = (((bits[i]! << 6) | (bits[i + 1] ?? 0)) >> (4 - (bit % 6))) & 255
  }
  return bytes
}

const bytesOfId = (id: string): number[] => {
  assert(isUuid(id), `${id} is not an id`)
  const hex = id.replaceAll('-', '')
  return Array.from({ length: 16 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}

const idOf = (bytes: Uint8Array): string =>
  Array.from(bytes, b => b.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const seal = (hmac: Hmac, secret: string, sale: string) => hmac(secret, `receipt:${sale}`).slice(0, 16)

/** A register's own secret, made from the installation's: with it a till signs links to its sales, and nothing else. */
export const receiptSecretOf = (hmac: Hmac, installation: string, register: string): string =>
  encode(hmac(installation, `receipt-secret:${register}`))

/**
 * The token in a receipt's link: the sale's id and 16 bytes of HMAC-SHA-256 over it, in 43 letters fit for an address.
 * It can't be guessed or made up without the register's secret, and a till makes it without the server.
 */
export const signReceiptLink = (hmac: Hmac, secret: string, sale: string): string =>
  encode(Uint8Array.from([...bytesOfId(sale), ...seal(hmac, secret, sale)]))

/** The sale a token names, unproved: to find out whose secret proves it. Null when it is no token at all. */
export const saleInReceiptLink = (token: string): string | null => {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
  const bytes = decode(token)
  // The last letter has two bits to spare: only the text we write ourselves is a token.
  return encode(bytes) === token ? idOf(bytes.slice(0, 16)) : null
}

/** The sale a token names if the secret signed it, else null. Looks at every byte whatever the first difference. */
export const readReceiptLink = (hmac: Hmac, secret: string, token: string): string | null => {
  const sale = saleInReceiptLink(token)
  if (!sale || !isUuid(sale)) return null
  const given = decode(token).slice(16)
  const difference = seal(hmac, secret, sale).reduce((a, byte, i) => a | (byte ^ given[i]!), 0)
  return difference === 0 ? sale : null
}
