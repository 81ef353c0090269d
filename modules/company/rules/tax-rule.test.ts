import { expect, test } from 'vitest'
import { checkTaxRules, type TaxRule } from './index.ts'

const rule = (taxClass: string, from: string, to: string | null): TaxRule => ({
  taxClass,
  from,
  to,
  dpp: { num: 1, den: 1 },
  rate: { num: 12, den: 100 },
  rounding: 'half-up',
  source: '',
})

test('one class has one rule on a day', () => {
  const old = rule('ppn', '2022-04-01', '2024-12-31')
  expect(checkTaxRules([rule('ppn', '2025-01-01', null), old, rule('exempt', '2022-04-01', null)]).ok).toBe(true)
  expect(checkTaxRules([rule('ppn', '2024-12-31', null), old])).toMatchObject({ refusal: 'tax-rules-overlap' })
  expect(checkTaxRules([rule('ppn', '2022-04-01', null), rule('ppn', '2025-01-01', null)]).ok).toBe(false)
  expect(checkTaxRules([rule('ppn', '2022-04-01', '2022-03-31')])).toMatchObject({ refusal: 'tax-rule-backward' })
})
