import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaroWinkler } from './similar-text.ts'

test.each([
  ['martha', 'marhta', 0.9611],
  ['dixon', 'dicksonx', 0.8133],
  ['dwayne', 'duane', 0.84],
  ['jellyfish', 'smellyfish', 0.8963],
  ['siti', 'siti', 1],
  ['siti', '', 0],
  ['abc', 'xyz', 0],
])("%s and %s are alike by %d, as Winkler's papers count", (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3)
})

test('likeness stays between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const likeness = jaroWinkler(a, b)
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1)
    }),
  )
})
