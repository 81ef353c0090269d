import type { TaxRule } from './tax.ts'

const WHOLE = { num: 1, den: 1 }
const until2024 = { from: '2022-04-01', to: '2024-12-31', dpp: WHOLE, rounding: 'floor' } as const
const since2025 = { from: '2025-01-01', to: null, rounding: 'half-up' } as const
const never = { from: null, to: null, dpp: WHOLE, rate: { num: 0, den: 100 }, rounding: 'half-up' } as const

/**
 * Indonesian value added tax (PPN). Until 2024: 11 % of the price, rounded down (PER-29/PJ/2015, SE-22/PJ.24/1990).
 * From 2025: 12 % of 11/12 of the price, of the whole price for luxury goods (PMK 131/2024); both numbers are made
 * whole, half up (PER-11/PJ/2025 art. 129). 12 % of the rounded base is not always 11 % of the price: 32 gives 3, not 4.
 */
export const INDONESIAN_TAXES: readonly TaxRule[] = [
  { taxClass: 'ppn', ...until2024, rate: { num: 11, den: 100 }, source: 'UU 7/2021; PER-29/PJ/2015' },
  {
    taxClass: 'ppn',
    ...since2025,
    dpp: { num: 11, den: 12 },
    rate: { num: 12, den: 100 },
    source: 'PMK 131/2024; PER-11/PJ/2025',
  },
  { taxClass: 'ppn-luxury', ...until2024, rate: { num: 11, den: 100 }, source: 'UU 7/2021; PER-29/PJ/2015' },
  {
    taxClass: 'ppn-luxury',
    ...since2025,
    dpp: WHOLE,
    rate: { num: 12, den: 100 },
    source: 'PMK 131/2024; PER-11/PJ/2025',
  },
  { taxClass: 'exempt', ...never, source: 'UU PPN art. 4A, 16B: not taxable or exempt' },
  { taxClass: 'zero', ...never, source: 'UU PPN art. 7(2): 0 %' },
]
