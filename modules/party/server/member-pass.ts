import { createHmac, timingSafeEqual } from 'node:crypto'
import { isUuid } from '#kernel/ids.ts'

const sign = (secret: string, party: string, until: number) =>
  createHmac('sha256', secret).update(`member-pass\n${party}\n${until}`).digest('base64url').slice(0, 32)

/**
 * What proves to public endpoints who a customer is, until an instant: made for whoever has signed in as that party,
 * and only for them. `party.until.signature`.
 */
export const memberPass = (secret: string, party: string, until: Date): string => {
  const seconds = Math.floor(until.getTime() / 1000)
  return `${party}.${seconds}.${sign(secret, party, seconds)}`
}

/** The party a pass proves at an instant; null for one that is not ours or has run out. */
export const readMemberPass = (secret: string, now: Date, pass: string): string | null => {
  const [party = '', until = '', signed = ''] = pass.split('.')
  if (!isUuid(party) || !/^\d{1,12}$/.test(until) || Number(until) * 1000 < now.getTime()) return null
  const ours = Buffer.from(sign(secret, party, Number(until)))
  const theirs = Buffer.from(signed)
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? party : null
}
