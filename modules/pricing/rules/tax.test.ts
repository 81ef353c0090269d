import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ruleOn, type TaxRule, taxOn, taxWithin } from './tax.ts'
import { INDONESIAN_TAXES } from './tax-indonesia.ts'

const root = resolve(import.meta.dirname, '../../..')
const file = join(resolve(root, process.env.UJUNG_DATA ?? '../shared/data'), 'indonesia/ppn-vectors.json')
const there = existsSync(file)
if (!there) console.warn(`SKIPPED: the published PPN vectors are not at ${file}; set UJUNG_DATA to their folder.`)

type Vectors = {
  cases: {
    price: number
    nonLuxury: { dppNilaiLain: number; ppn: number }
    luxury: { dpp: number; ppn: number }
    old11pctFloor: number
  }[]
  roundingTraps: { price: number; dpp: number; ppnFromRoundedDpp: number }[]
  coretaxSample: { price: number; VAT: string }
}

const rule = (taxClass: string, day: string): TaxRule =>
  ruleOn(
    INDONESIAN_TAXES.filter(one => one.taxClass === taxClass),
    day,
  )!

describe.skipIf(!there)('the published vectors', () => {
  const vectors: Vectors = there ? JSON.parse(readFileSync(file, 'utf8')) : { cases: [], roundingTraps: [] }
  test('there are some', () => {
    expect([vectors.cases.length, vectors.roundingTraps.length]).toEqual([10, 12])
  })
  test.each(vectors.cases)('$price', ({ price, nonLuxury, luxury, old11pctFloor }) => {
    expect(taxOn(price, rule('ppn', '2025-01-01'))).toEqual({ dpp: nonLuxury.dppNilaiLain, tax: nonLuxury.ppn })
    expect(taxOn(price, rule('ppn-luxury', '2025-01-01'))).toEqual({ dpp: luxury.dpp, tax: luxury.ppn })
    expect(taxOn(price, rule('ppn', '2024-12-31')).tax).toBe(old11pctFloor)
  })
  test.each(vectors.roundingTraps)('trap $price', ({ price, dpp, ppnFromRoundedDpp }) => {
    expect(taxOn(price, rule('ppn', '2026-11-23'))).toEqual({ dpp, tax: ppnFromRoundedDpp })
  })
  test('the Coretax sample', () => {
    expect(taxOn(vectors.coretaxSample.price, rule('ppn', '2026-11-23')).tax).toBe(Number(vectors.coretaxSample.VAT))
  })
})

describe('the law, without the vectors', () => {
  test.each([
    ['ppn', '2024-12-31', 3_453_454, 379_879],
    ['ppn', '2025-01-01', 3_453_454, 379_880],
    ['ppn-luxury', '2025-01-01', 3_453_454, 414_414],
    ['exempt', '2025-01-01', 3_453_454, 0],
    ['zero', '1999-01-01', 3_453_454, 0],
  ])('%s on %s: %i bears %i', (taxClass, day, price, tax) => {
    expect(taxOn(price, rule(taxClass, day)).tax).toBe(tax)
  })
})

describe('tax inside an amount', () => {
  const rules = fc.constantFrom(...INDONESIAN_TAXES)
  const amounts = fc.oneof(fc.nat(2000), fc.nat(1_000_000_000))

  test('base and tax are the amount, and neither is below zero', () => {
    fc.assert(
      fc.property(rules, amounts, (one, amount) => {
        const { base, tax } = taxWithin(amount, one)
        expect(base + tax).toBe(amount)
        expect(Math.min(base, tax)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
  test('what tax was put on top is found inside again', () => {
    fc.assert(
      fc.property(rules, amounts, (one, base) => {
        const { dpp, tax } = taxOn(base, one)
        expect(taxWithin(base + tax, one)).toEqual({ base, dpp, tax })
      }),
    )
  })
  test('where no base fits, the tax is one away from fitting and within one of the exact tax', () => {
    fc.assert(
      fc.property(rules, amounts, (one, amount) => {
        const { base, tax } = taxWithin(amount, one)
        expect(Math.abs(taxOn(base, one).tax - tax)).toBeLessThanOrEqual(1)
        const [num, den] = [one.dpp.num * one.rate.num, one.dpp.den * one.rate.den]
        expect(Math.abs(tax - (amount * num) / (den + num))).toBeLessThanOrEqual(1.1)
      }),
    )
  })
})
