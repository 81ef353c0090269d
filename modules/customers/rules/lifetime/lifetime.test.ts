import { describe, expect, test } from 'vitest'
import { drawPart, lotOf } from '#kernel/draw.ts'
import { bgNbdLikelihood, fitBgNbd } from './fit-bg-nbd.ts'
import { activeOdds, buyingOdds, expectedPurchases, nextPurchase } from './foresee.ts'
import { areaUnder, brier } from './judge-odds.ts'
import { hypergeometric, lnGamma } from './ln-gamma.ts'
import { minimise } from './minimise.ts'

/** The parameters published for CDNOW, in weeks (Fader, Hardie and Lee 2005, table 2). */
const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }

describe('functions', () => {
  test('gamma and hypergeometric are what tables say', () => {
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
    expect(lnGamma(11)).toBeCloseTo(Math.log(3_628_800), 10)
    expect(hypergeometric(1, 1, 2, 0.5)).toBeCloseTo(2 * Math.log(2), 12)
    expect(hypergeometric(0.5, 0.5, 1.5, 0.25)).toBeCloseTo(Math.asin(0.5) / 0.5, 12)
  })

  test('the lowest point of a valley that bends is found', () => {
    const { at } = minimise(([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2, [-1.2, 1])
    expect(at[0]).toBeCloseTo(1, 4)
    expect(at[1]).toBeCloseTo(1, 4)
  })
})

test('a customer of the published model is foreseen as the paper does', () => {
  const seen = { frequency: 2, recency: 30.43, age: 38.86 }
  expect(expectedPurchases(CDNOW, seen, 39)).toBeCloseTo(1.226, 3)
  expect(activeOdds(CDNOW, { ...seen, frequency: 0, recency: 0 })).toBe(1)
  expect(activeOdds(CDNOW, { ...seen, recency: 2 })).toBeLessThan(activeOdds(CDNOW, seen))
  expect(buyingOdds(CDNOW, seen, 39)).toBeLessThan(expectedPurchases(CDNOW, seen, 39))
  const next = nextPurchase(CDNOW, seen)!
  expect(buyingOdds(CDNOW, seen, next)).toBeCloseTo(0.5, 9)
  expect(nextPurchase(CDNOW, { frequency: 20, recency: 2, age: 38 })).toBeNull()
})

test('who buys hundreds of times overflows nothing', () => {
  const often = expectedPurchases(CDNOW, { frequency: 900, recency: 299, age: 300 }, 3000)
  expect(often).toBeGreaterThan(300)
  expect(often).toBeLessThan(9000)
})

test('what a model drew is found again, in weeks and in days', () => {
  const lot = lotOf(7)
  const exponential = (rate: number) => -Math.log(1 - drawPart(lot)) / rate
  const gamma = () => exponential(10) + exponential(10)
  const buying = Array.from({ length: 1500 }, (_, n) => {
    const [rate, leaves] = [gamma(), 1 - drawPart(lot) ** (1 / 3)]
    let [frequency, recency] = [0, 0]
    for (let at = exponential(rate); at < 52; at += exponential(rate)) {
      frequency += 1
      recency = at
      if (drawPart(lot) < leaves) break
    }
    return { id: String(n), frequency, recency, age: 52, spend: null }
  })
  const found = fitBgNbd(buying)
  expect(found.r / found.alpha).toBeGreaterThan(0.17)
  expect(found.r / found.alpha).toBeLessThan(0.23)
  expect(found.logLikelihood).toBeGreaterThanOrEqual(bgNbdLikelihood(buying, { r: 2, alpha: 10, a: 1, b: 3 }))
  const days = fitBgNbd(buying.map(it => ({ ...it, recency: it.recency * 7, age: it.age * 7 })))
  expect(days.alpha / found.alpha).toBeCloseTo(7, 1)
})

test('judging odds', () => {
  expect(areaUnder([1, 2, 3, 4], [false, false, true, true])).toBe(1)
  expect(areaUnder([1, 1, 1], [true, false, true])).toBe(0.5)
  expect(areaUnder([2, 1], [false, true])).toBe(0)
  expect(brier([1, 0], [true, true])).toBe(0.5)
})
