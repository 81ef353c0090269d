import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Evidence, phantomRisk } from './index.ts'

const seen = (more: Partial<Evidence>): Evidence => ({
  ...{ onHand: 5000, sold: 20_000, days: 28, daysWithSales: 20, sinceSale: 0, sinceCount: 30 },
  ...more,
})

test('what usually sells and has not sold for days is most likely not there, and the score says so', () => {
  const selling = phantomRisk(seen({}))
  const silent = phantomRisk(seen({ sinceSale: 6, daysWithSales: 20 }))
  expect(selling.perMille).toBeLessThan(200)
  expect(silent.perMille).toBeGreaterThan(900)
  expect(silent.why[0]).toMatchObject({ word: 'no-sale', days: 6 })
  expect(phantomRisk(seen({ onHand: -1 }))).toEqual({ perMille: 1000, why: [{ word: 'below-zero' }] })
  expect(phantomRisk(seen({ sinceCount: null })).why.map(w => w.word)).toContain('never-counted')
})

test('a slow seller that is unsold for some days is no reason to count', () => {
  expect(phantomRisk(seen({ daysWithSales: 1, sinceSale: 6, sold: 1000 })).perMille).toBeLessThan(200)
})

test('the risk is between 0 and 1000, and grows with days unsold and days uncounted', () => {
  const evidence = fc.record({
    onHand: fc.integer({ min: -5000, max: 50_000 }),
    sold: fc.nat(100_000),
    days: fc.constant(28),
    daysWithSales: fc.integer({ min: 0, max: 10 }),
    sinceSale: fc.option(fc.integer({ min: 0, max: 12 })),
    sinceCount: fc.option(fc.integer({ min: 0, max: 700 })),
  })
  fc.assert(
    fc.property(evidence, e => {
      const { perMille } = phantomRisk(e)
      expect(perMille).toBeGreaterThanOrEqual(0)
      expect(perMille).toBeLessThanOrEqual(1000)
      if (e.sinceSale !== null && e.onHand > 0)
        expect(phantomRisk({ ...e, sinceSale: e.sinceSale + 3 }).perMille).toBeGreaterThanOrEqual(perMille)
      if (e.sinceCount !== null)
        expect(phantomRisk({ ...e, sinceCount: e.sinceCount + 30 }).perMille).toBeGreaterThanOrEqual(perMille)
    }),
  )
})
