import { createHmac, timingSafeEqual } from 'node:crypto'
import { isUuid } from '#kernel/ids.ts'

const sign = (secret: string, id: string, link: number) =>
  createHmac('sha256', secret).update(`order-link\n${id}\n${link}`).digest().subarray(0, 18).toString('base64url')

/** The secret link of an order: its id and 144 bits of HMAC-SHA-256. `link` rises when older links shall open nothing. */
export const orderToken = (secret: string, id: string, link: number): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + sign(secret, id, link)

/** The order a token names; nothing is believed of it until `opensOrder`. */
export const orderInToken = (token: string): string | null => {
  if (!/^[A-Za-z0-9_-]{46}$/.test(token)) return null
  const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isUuid(id) ? id : null
}

/** Whether a token is the link of an order as it stands now. */
export const opensOrder = (secret: string, id: string, link: number, token: string): boolean => {
  const ours = Buffer.from(orderToken(secret, id, link))
  const theirs = Buffer.from(token)
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
