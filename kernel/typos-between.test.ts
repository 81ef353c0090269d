import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typosBetween } from './typos-between.ts'

test.each([
  ['5504213', '5504213', 0],
  ['5504213', '5504231', 1],
  ['5504213', '550421', 1],
  ['5504213', '55042134', 1],
  ['5504213', '5504293', 1],
  ['rahmawati', 'rachmawaty', 2],
  ['', 'abc', 3],
])('%s and %s are %d typing mistakes apart', (a, b, typos) => {
  expect(typosBetween(a, b)).toBe(typos)
})

test('typos go both ways', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(typosBetween(a, b)).toBe(typosBetween(b, a))
    }),
  )
})
