import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaroWinkler, typosBetween } from './similar-text.ts'

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

test('likeness goes both ways and stays between 0 and 1; typos go both ways', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const likeness = jaroWinkler(a, b)
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1)
      expect(typosBetween(a, b)).toBe(typosBetween(b, a))
    }),
  )
})
