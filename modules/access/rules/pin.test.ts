import { webcrypto } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DerivePin, isPinOf, pinFault, pinWait, sameText } from './index.ts'

test.each([
  ['274163', null],
  ['27416', 'pin-not-six-digits'],
  ['27416a', 'pin-not-six-digits'],
  ['１２３４５６', 'pin-not-six-digits'],
  ['111111', 'pin-too-simple'],
  ['123456', 'pin-too-simple'],
  ['654321', 'pin-too-simple'],
  ['890123', 'pin-too-simple'],
  ['135791', 'pin-too-simple'],
  ['121212', 'pin-too-simple'],
  ['147147', 'pin-too-simple'],
] as const)('the PIN %s: %s', (pin, fault) => {
  expect(pinFault(pin)).toBe(fault)
})

/** As a browser does it: the same bytes in, the same text out as the server's. */

const inBrowser: DerivePin = async (pin, salt, rounds) => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await webcrypto.subtle.importKey('raw', bytes(pin), 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds }
  const bits = await webcrypto.subtle.deriveBits(how, key, 256)
  return Buffer.from(bits).toString('base64url')
}

test('a PIN is told from another without the server', async () => {
  const pinHash = await inBrowser('274163', 'c2FsdA', 1000)
  const siti = { id: 's', name: 'Siti', permissions: [], pinSalt: 'c2FsdA', pinHash, pinRounds: 1000 }
  expect(await isPinOf(inBrowser, siti, '274163')).toBe(true)
  expect(await isPinOf(inBrowser, siti, '274164')).toBe(false)
  expect(await isPinOf(inBrowser, siti, '')).toBe(false)
  expect(await isPinOf(inBrowser, { ...siti, pinHash: '' }, '274163')).toBe(false)
})

test('texts are the same when they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(sameText(a, b)).toBe(a === b)
      expect(sameText(a, a)).toBe(true)
    }),
  )
})

test('wrong PINs wait longer each time, and end', () => {
  const waits = Array.from({ length: 11 }, (_, wrong) => pinWait(wrong))
  expect(waits).toEqual([0, 0, 0, 5, 15, 45, 135, 405, 600, 600, null])
})
