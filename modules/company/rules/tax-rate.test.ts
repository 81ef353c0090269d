import { expect, test } from 'vitest'
import { percentText, type TaxRate, taxRateOn } from './index.ts'

const ppn = (from: string, rate: number, baseNum = 1, baseDen = 1): TaxRate => ({
  taxClass: 'ppn',
  from,
  rate,
  baseNum,
  baseDen,
  rounding: 'half-up',
})

test('the rate of a day is the latest that has begun', () => {
  const rates = [ppn('2025-01-01', 1200, 11, 12), ppn('2022-04-01', 1100)]
  expect(taxRateOn(rates, 'ppn', '2024-12-31')?.rate).toBe(1100)
  expect(taxRateOn(rates, 'ppn', '2025-01-01')?.rate).toBe(1200)
  expect(taxRateOn(rates, 'ppn', '2022-03-31')).toBeUndefined()
  expect(taxRateOn(rates, 'luxury', '2025-01-01')).toBeUndefined()
})

test('a rate is read as percent', () => {
  expect([1200, 110, 1155, 0].map(percentText)).toEqual(['12', '1.1', '11.55', '0'])
})
