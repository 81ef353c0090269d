import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointsBack, pointsOf } from './points-of.ts'

test('one point for each full amount, mirrored below zero, none where the company gives none', () => {
  expect([9_999, 10_000, 25_000, -25_000].map(amount => pointsOf(amount, 10_000))).toEqual([0, 1, 2, -2])
  expect(pointsOf(1_000_000, 0)).toBe(0)
})

test('goods brought back piece by piece take back exactly the points the sale gave', () => {
  const parts = fc.array(fc.nat(60_000), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 20_000 }), (amounts, pointPer) => {
      const total = amounts.reduce((a, n) => a + n, 0)
      let before = 0
      let taken = 0
      for (const now of amounts) {
        taken += pointsBack(total, before, now, pointPer)
        before += now
      }
      expect(taken + pointsOf(total, pointPer)).toBe(0)
    }),
  )
})
