import fc from 'fast-check'
import { expect, test } from 'vitest'
import { giftNumberOf, giftNumberText, isGiftNumber } from './index.ts'

test('a number is known by its form and check digit, and one wrong digit is noticed', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 11, maxLength: 11 }),
      fc.nat(15),
      fc.integer({ min: 1, max: 9 }),
      (bytes, at, by) => {
        const number = giftNumberOf(bytes)
        expect(isGiftNumber(number)).toBe(true)
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1)
        expect(isGiftNumber(wrong)).toBe(false)
      },
    ),
  )
  expect(giftNumberText('6006 1234-5678 9012')).toBe('6006123456789012')
})
