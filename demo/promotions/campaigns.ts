import type { Promotion } from '#modules/pricing/rules/index.ts'
import { DEMO_REGISTERS } from '../company.ts'
import type { DemoItem } from '../item.ts'
import { namer, promotion } from './promotion.ts'

const SELLING = DEMO_REGISTERS.filter(({ kind }) => kind !== 'handheld')

/** What marketing runs: a coupon with a budget that is dealt out to the registers, and Ramadan. */
export const campaigns = (items: readonly DemoItem[]): readonly Promotion[] => {
  const { everything, goods } = namer(items)
  return [
    promotion(
      'kupon-melati10',
      330,
      'Kupon MELATI10',
      'Coupon MELATI10',
      {
        kind: 'amount',
        target: everything,
        amount: 10_000,
        per: 'basket',
      },
      {
        when: [
          { kind: 'coupon', codes: ['MELATI10'] },
          { kind: 'spend', target: everything, atLeast: 100_000 },
        ],
        budget: {
          total: 10_000_000,
          allowances: SELLING.map(({ id }) => ({ register: id, amount: 2_000_000 })),
        },
      },
    ),
    promotion(
      'ramadan-sirup',
      340,
      'Berkah Ramadan Sirup & Kurma 15%',
      'Ramadan Cordials & Dates 15%',
      {
        kind: 'percent',
        target: goods(item => item.name.startsWith('Sirup') || item.name.startsWith('Kurma')),
        basisPoints: 1500,
      },
      { from: '2027-02-01', to: '2027-03-10' },
    ),
  ]
}
