import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Hmac, readReceiptLink, receiptSecretOf, saleInReceiptLink, signReceiptLink } from './receipt-link.ts'

const hmac: Hmac = (secret, text) => createHmac('sha256', secret).update(text).digest()
const sale = '019ab000-0000-7000-8000-00000000002a'

test('is the id and half an HMAC-SHA-256, in base64url', () => {
  const mac = createHmac('sha256', 'secret').update(`receipt:${sale}`).digest().subarray(0, 16)
  const bytes = Buffer.concat([Buffer.from(sale.replaceAll('-', ''), 'hex'), mac])
  expect(signReceiptLink(hmac, 'secret', sale)).toBe(bytes.toString('base64url'))
  const derived = createHmac('sha256', 'i').update('receipt-secret:r').digest('base64url')
  expect(receiptSecretOf(hmac, 'i', 'r')).toBe(derived)
})

test('reads what it signed, and nothing else', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string(), fc.string(), fc.nat(42), (some, secret, other, at) => {
      const token = signReceiptLink(hmac, secret, some)
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(saleInReceiptLink(token)).toBe(some)
      expect(readReceiptLink(hmac, secret, token)).toBe(some)
      if (other !== secret) expect(readReceiptLink(hmac, other, token)).toBeNull()
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
      expect(readReceiptLink(hmac, secret, changed)).toBeNull()
    }),
  )
})

test('what is no token is refused', () => {
  for (const text of ['', 'x', `${'A'.repeat(42)}=`, 'A'.repeat(44), `${'A'.repeat(42)}B`, '../../etc'])
    expect([readReceiptLink(hmac, 's', text), saleInReceiptLink(text)]).toEqual([null, null])
  expect(() => signReceiptLink(hmac, 's', 'sale-1')).toThrow('not an id')
})

test('a register signs for itself alone', () => {
  const [one, two] = ['r1', 'r2'].map(register => receiptSecretOf(hmac, 'installation', register))
  expect(one).not.toBe(two)
  expect(readReceiptLink(hmac, two!, signReceiptLink(hmac, one!, sale))).toBeNull()
})
