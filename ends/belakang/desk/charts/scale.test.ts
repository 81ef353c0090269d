import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundScale } from './scale.ts'

test('a scale reaches the largest value in a few round steps', () => {
  expect(roundScale(8_400_000).marks).toEqual([0, 2_500_000, 5_000_000, 7_500_000, 10_000_000])
  expect(roundScale(0)).toEqual({ top: 1, marks: [0] })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), largest => {
      const { top, marks } = roundScale(largest)
      expect(top).toBeGreaterThanOrEqual(largest)
      expect(marks.length).toBeLessThanOrEqual(6)
      expect(marks.at(-1)).toBe(top)
    }),
  )
})
