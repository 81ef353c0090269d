import { type Answer, done, refused } from '#kernel/answer.ts'
import type { QrisMerchant } from './build-qris.ts'
import { fieldOf, insideOf } from './qris-fields.ts'
import { type QrisRefusal, readQris } from './read-qris.ts'

/**
 * A merchant's settings out of the code the acquirer gave it, so that nobody types them. The first acquirer account is
 * taken; what the code leaves out stays empty for a person to fill in.
 */
export const merchantOf = (payload: string): Answer<QrisMerchant, QrisRefusal | 'not-a-merchant'> => {
  const read = readQris(payload.trim())
  if (!read.ok) return read
  const { fields, merchantName, city, postal, category, nmid, criteria } = read.value
  const tag = fields.map(([it]) => it).find(it => it >= '26' && it <= '45')
  if (tag === undefined) return refused('not-a-merchant', 'The code names no acquirer account (26 to 45).')
  const account = insideOf(fields, tag)
  const one = (at: string) => fieldOf(account, at) ?? ''
  return done({
    ...{ acquirer: one('00'), merchantPan: one('01'), merchantId: one('02'), criteria: criteria ?? 'UMI' },
    ...{ nmid: nmid ?? '', category, name: merchantName, city, postal: postal ?? '' },
  })
}
