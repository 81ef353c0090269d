import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveLinkSecret, idInLink, readLink, signLink } from './index.ts'

const id = '019ab000-0000-7000-8000-00000000002a'

test('is HMAC-SHA-256 over purpose and id', async () => {
  const mac = createHmac('sha256', 'secret').update(`receipt:${id}`).digest().subarray(0, 16)
  const bytes = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), mac])
  expect(await signLink('secret', 'receipt', id)).toBe(bytes.toString('base64url'))
})

test('reads what it signed, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uuid(), fc.string(), fc.string(), fc.nat(42), async (some, secret, other, at) => {
      const token = await signLink(`k${secret}`, 'receipt', some)
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(idInLink(token)).toBe(some)
      expect(await readLink(`k${secret}`, 'receipt', token)).toBe(some)
      expect(await readLink(`k${secret}`, 'invoice', token)).toBeNull()
      if (other !== secret) expect(await readLink(`k${other}`, 'receipt', token)).toBeNull()
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
      expect(await readLink(`k${secret}`, 'receipt', changed)).toBeNull()
    }),
  )
})

test('what is no token is refused', async () => {
  for (const text of ['', 'x', `${'A'.repeat(42)}=`, 'A'.repeat(44), '../../etc']) {
    expect(await readLink('secret', 'receipt', text)).toBeNull()
    expect(idInLink(text)).toBeNull()
  }
  await expect(signLink('secret', 'receipt', 'sale-1')).rejects.toThrow('not an id')
})

test('a register signs for itself alone', async () => {
  const [one, two] = await Promise.all(['r1', 'r2'].map(r => deriveLinkSecret('installation', 'receipt', r)))
  expect(one).not.toBe(two)
  expect(await readLink(two!, 'receipt', await signLink(one!, 'receipt', id))).toBeNull()
})
