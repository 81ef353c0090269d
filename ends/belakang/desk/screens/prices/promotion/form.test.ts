import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Promotion } from '#modules/pricing/rules/index.ts'
import { basisPointsOf, emptyForm, minuteOf, moneyOf, promotionOf } from './form.ts'
import { formOf } from './read-form.ts'

const money = fc.integer({ min: 1, max: 50_000_000 })
const points = fc.integer({ min: 1, max: 9_999 })
const count = fc.integer({ min: 1, max: 99 })
const target = fc.oneof(
  fc.constant({ all: true as const }),
  fc.record({ items: fc.constant(['kopi', 'teh']) }),
  fc.record({ categories: fc.constant(['minuman']), except: fc.constant(['susu']) }),
)
const smallCut = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), basisPoints: points }),
  fc.record({ kind: fc.constant('amount' as const), amount: money }),
)
const cut = fc.oneof(smallCut, fc.record({ kind: fc.constant('price' as const), unitPrice: money }))
const give = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), target, basisPoints: points }),
  fc.record({
    kind: fc.constant('amount' as const),
    target,
    amount: money,
    per: fc.constantFrom('unit' as const, 'basket' as const),
  }),
  fc.record({ kind: fc.constant('fixed-price' as const), target, unitPrice: money }),
  fc.record({
    ...{ kind: fc.constant('buy-x-get-y' as const), buy: target, buyQty: count, get: target, getQty: count, cut },
    pick: fc.constantFrom('cheapest' as const, 'dearest' as const),
  }),
  fc.record({
    kind: fc.constant('bundle' as const),
    parts: fc.array(fc.record({ target, qty: count }), { minLength: 1, maxLength: 4 }),
    price: money,
  }),
  fc.record({ kind: fc.constant('mix-and-match' as const), target, count, price: money }),
  fc.record({
    ...{
      kind: fc.constant('ladder' as const),
      target,
      measure: fc.constantFrom('spend' as const, 'quantity' as const),
    },
    steps: fc.array(fc.record({ atLeast: money, cut: smallCut }), { minLength: 1, maxLength: 4 }),
  }),
)
const promotion: fc.Arbitrary<Promotion> = give.chain(action => {
  const own =
    action.kind === 'bundle' ? { all: true as const } : action.kind === 'buy-x-get-y' ? action.buy : action.target
  return fc.record({
    ...{
      id: fc.constant('p1'),
      name: fc.constant({ id: 'Hemat', en: 'Save' }),
      priority: fc.integer({ min: 0, max: 999 }),
    },
    ...{
      from: fc.constantFrom(null, '2026-12-01'),
      to: fc.constantFrom(null, '2026-12-31'),
      give: fc.constant(action),
    },
    places: fc.constantFrom(null, ['kmg', 'dgo']),
    when: fc.constantFrom<Promotion['when']>(
      [],
      [{ kind: 'happy-hour', weekdays: [1, 5], from: 960, to: 60 }, { kind: 'member' }],
      [
        { kind: 'coupon', codes: ['HEMAT', 'LEBARAN'] },
        { kind: 'group', groups: ['grosir'] },
      ],
      [
        { kind: 'spend', target: own, atLeast: 100_000 },
        { kind: 'quantity', target: own, atLeast: 2500 },
      ],
      [{ kind: 'spend', target: { items: ['gula'] }, atLeast: 50_000 }],
    ),
    ...{ stop: fc.boolean(), exclusive: fc.constantFrom(null, 'minuman') },
    limits: fc.constantFrom<Promotion['limits']>({}, { times: 2 }, { units: 1500, discount: 25_000 }),
    budget: fc.constantFrom<Promotion['budget']>(null, { total: 90, allowances: [{ register: 'r1', amount: 40 }] }),
  })
})

test('what is kept comes back unchanged from the form, whatever it is', () => {
  for (const currency of ['IDR', 'GBP'])
    fc.assert(
      fc.property(promotion, it => {
        expect(promotionOf(formOf(it, true, currency), currency)).toEqual(it)
      }),
    )
})

test('what is missing is named', () => {
  const form = emptyForm('p1')
  const named = { ...form, name: { id: 'Hemat', en: '' } }
  const goods = { ...named, goods: { ...named.goods, all: true } }
  expect(promotionOf(form, 'IDR')).toBe('missing-name')
  expect(promotionOf(named, 'IDR')).toBe('missing-goods')
  expect(promotionOf(goods, 'IDR')).toBe('missing-amount')
  expect(promotionOf({ ...goods, value: '101' }, 'IDR')).toBe('missing-amount')
  expect(promotionOf({ ...goods, value: '10', from: '2026-12-02', to: '2026-12-01' }, 'IDR')).toBe('missing-days')
  const hours = { weekdays: [], from: '10:00', to: '12:00' }
  expect(promotionOf({ ...goods, value: '10', hours }, 'IDR')).toBe('missing-hours')
  const over = { ...goods, value: '10', budget: '100', allowances: { r1: '60', r2: '60' } }
  expect(promotionOf(over, 'IDR')).toBe('missing-budget')
  expect(promotionOf({ ...goods, value: '12,5' }, 'IDR')).toMatchObject({
    ...{ name: { id: 'Hemat', en: 'Hemat' }, give: { kind: 'percent', basisPoints: 1250, target: { all: true } } },
  })
})

test('amounts, percents and hours are read as people type them', () => {
  expect(['12500', '12.500', '1.250.000', 'x', ''].map(typed => moneyOf(typed, 'IDR'))).toEqual([
    ...[12_500, 12_500, 1_250_000, null, null],
  ])
  expect(['10', '12,5', '12.5 %', '0', '100', '100,01'].map(basisPointsOf)).toEqual([
    1000,
    1250,
    1250,
    null,
    10_000,
    null,
  ])
  expect(['00:00', '16:30', '24:00', '25:00', ''].map(minuteOf)).toEqual([0, 990, 1440, null, null])
})
