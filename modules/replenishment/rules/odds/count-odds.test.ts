import { expect, test } from 'vitest'
import { openOdds } from './count-odds.ts'

/** The same expectation, summed term by term. */
const summed = (mean: number, surplus: number, stock: number): number => {
  let chance = surplus > 0 ? (1 + surplus * mean) ** (-1 / surplus) : Math.exp(-mean)
  let out = 0
  for (let n = 0; n < 20_000; n += 1) {
    if (n > stock) out += (n - stock) * chance
    chance *= surplus > 0 ? ((surplus * mean) / (1 + surplus * mean)) * ((n + 1 / surplus) / (n + 1)) : mean / (n + 1)
  }
  return out
}

const odds = openOdds()

test.each([
  [0.01, 0, 0],
  [0.3, 0, 1],
  [0.3, 2, 3],
  [3.3, 0.3, 5],
  [20, 0.15, 28],
  [60, 1.2, 100],
  [180, 0.2, 250],
  [400, 0.05, 430],
])('what is lost of a mean of %d, surplus %d, with %d in stock', (mean, surplus, stock) => {
  const exact = summed(mean, surplus, stock)
  expect(Math.abs(odds.lost(mean, surplus, stock) - exact)).toBeLessThan(0.02 * mean)
})

test('nothing in stock loses everything; more in stock never loses more', () => {
  for (const mean of [0.05, 1, 12, 90, 3000])
    for (const surplus of [0, 0.2, 3, 40]) {
      expect(odds.lost(mean, surplus, 0)).toBeCloseTo(mean, 6)
      let before = Number.POSITIVE_INFINITY
      for (let stock = 0; stock < 3 * mean + 10; stock += mean / 7) {
        const now = odds.lost(mean, surplus, stock)
        expect(now).toBeLessThanOrEqual(before + 1e-9)
        before = now
      }
    }
})

test('the stock that covers a chance', () => {
  // Poisson with mean 6: P(D > 9) = 0.0839, P(D > 10) = 0.0426.
  expect(odds.cover(6, 0, 0.05)).toBe(10)
  expect(odds.cover(0.2, 0, 0.5)).toBe(0)
})
