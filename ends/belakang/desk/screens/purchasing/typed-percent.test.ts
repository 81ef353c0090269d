import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentText, typedPercent } from './typed-percent.ts'

test('percents as people type them', () => {
  expect(['5', '2,5', '0.25', '100', '33,33'].map(typedPercent)).toEqual([500, 250, 25, 10_000, 3333])
  expect(['', '-1', '101', 'dua', '1,234'].map(typedPercent)).toEqual([null, null, null, null, null])
})

test('what is shown is read as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), bp => {
      expect(typedPercent(percentText(bp))).toBe(bp)
    }),
  )
})
