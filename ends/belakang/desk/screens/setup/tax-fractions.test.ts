import { expect, test } from 'vitest'
import { effectivePercent, readFraction } from './tax-fractions.ts'

test('fractions are read as they are written in law', () => {
  expect(['12/100', ' 11 / 12 ', '1', '1/0', '0,11', ''].map(readFraction)).toEqual([
    ...[{ num: 12, den: 100 }, { num: 11, den: 12 }, { num: 1, den: 1 }, null, null, null],
  ])
})

test('12 % of eleven twelfths of the price is 11 % of it', () => {
  expect(effectivePercent({ num: 12, den: 100 }, { num: 11, den: 12 }, 'id')).toBe('11 %')
  expect(effectivePercent({ num: 1, den: 8 }, { num: 1, den: 1 }, 'id')).toBe('12,5 %')
  expect(effectivePercent({ num: 0, den: 1 }, { num: 1, den: 1 }, 'en')).toBe('0 %')
})
