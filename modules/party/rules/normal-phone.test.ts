import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPhone, normalCard, normalPhone } from './index.ts'

test.each([
  ['0812-3456-7890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['+62 812 3456 7890', '+6281234567890'],
  ['+62 (0)812-3456-7890', '+6281234567890'],
  ['0062 81234567890', '+6281234567890'],
  ['+62 0812 3456 7890', '+6281234567890'],
  ['(021) 555.1234', '+62215551234'],
  ['tel:+6281234567890', '+6281234567890'],
  ['+65 8123 4567', '+6581234567'],
  ['001 415 555 2671', '+14155552671'],
])('%s is kept as %s', (typed, kept) => {
  expect(normalPhone(typed)).toEqual({ ok: true, value: kept })
})

test.each([
  ['', 'phone-empty'],
  ['budi', 'phone-not-digits'],
  ['0812 34 56', 'phone-length'],
  ['0812345678901234', 'phone-length'],
  ['+1', 'phone-length'],
  ['+0123456789', 'phone-length'],
])('%s is refused: %s', (typed, word) => {
  expect(normalPhone(typed)).toMatchObject({ ok: false, refusal: word })
})

test('normalising twice is normalising once, however it is typed', () => {
  const mobile = fc.stringMatching(/^8[1-9]\d{7,10}$/)
  const ways = fc.constantFrom('0', '62', '+62', '+62 ', '0062', '')
  fc.assert(
    fc.property(mobile, ways, (national, way) => {
      expect(normalPhone(way + national)).toEqual({ ok: true, value: `+62${national}` })
      expect(normalPhone(formatPhone(`+62${national}`))).toEqual({ ok: true, value: `+62${national}` })
    }),
  )
})

test('a member card is kept without spaces and dashes', () => {
  expect(normalCard('uj 0001-2345')).toBe('UJ00012345')
  expect(normalCard('12345')).toBeNull()
  expect(normalCard('0812;drop')).toBeNull()
})
