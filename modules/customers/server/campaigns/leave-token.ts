import { createHmac, timingSafeEqual } from 'node:crypto'
import { isUuid } from '#kernel/ids.ts'

const sign = (secret: string, id: string) =>
  createHmac('sha256', secret).update(`leave\n${id}`).digest().subarray(0, 18).toString('base64url')

/** What withdraws the consent a message was sent under: its id and 144 bits of HMAC-SHA-256. It never runs out. */
export const leaveToken = (secret: string, message: string): string =>
  Buffer.from(message.replaceAll('-', ''), 'hex').toString('base64url') + sign(secret, message)

/** The message a token was made for; null for one that is not ours. */
export const messageOfToken = (secret: string, token: string): string | null => {
  if (!/^[A-Za-z0-9_-]{46}$/.test(token)) return null
  const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (!isUuid(id)) return null
  const [ours, theirs] = [Buffer.from(leaveToken(secret, id)), Buffer.from(token)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? id : null
}
