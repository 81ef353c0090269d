import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseQuantity, type ItemFacts, type Portion, splitGoods } from './index.ts'

const portion = (more: Partial<Portion>): Portion => ({
  ...{ location: null, walk: null, lot: null, expires: null, qty: 1000 },
  ...more,
})

describe('taking goods', () => {
  test('what ends first goes first, then along the walk, and last what lies nowhere in particular', () => {
    const shelf = [
      portion({ location: 'far', walk: 9, lot: 'x', expires: '2027-01-01' }),
      portion({ location: 'near', walk: 1, lot: 'x', expires: '2027-01-01' }),
      portion({ location: 'near', walk: 1, lot: 'y', expires: '2026-12-01' }),
      portion({ location: 'near', walk: 1 }),
    ]
    const { takes, short } = splitGoods(shelf, 1500, { qty: 6000 })
    expect(takes.map(t => [t.lot, t.location, t.qty])).toEqual([
      ['y', 'near', 1000],
      ['x', 'near', 1000],
      ['x', 'far', 1000],
      [null, 'near', 1000],
      [null, null, 1500],
    ])
    expect(short).toBe(500)
    expect(splitGoods(shelf, 0, { qty: 1000, freshOn: '2026-12-15' }).takes[0]).toMatchObject({
      lot: 'x',
      location: 'near',
    })
    expect(splitGoods(shelf, 9000, { qty: 1000, lot: 'x', location: 'far' }).takes).toHaveLength(1)
    expect(splitGoods(shelf, 9000, { qty: 2000, lot: 'z' })).toEqual({ takes: [], short: 2000 })
    expect(splitGoods(shelf, 800, { qty: 1000, location: null, lot: null })).toMatchObject({ short: 200 })
  })

  test('never takes more than is there nor than is asked, and says what is short', () => {
    const shelf = fc.array(
      fc.record({
        location: fc.constantFrom(null, 'a', 'b'),
        walk: fc.constantFrom(null, 1, 2),
        lot: fc.constantFrom('x', 'y'),
        expires: fc.constantFrom(null, '2026-12-01', '2027-01-01'),
        qty: fc.integer({ min: 1, max: 5000 }),
      }),
    )
    fc.assert(
      fc.property(
        shelf,
        fc.integer({ min: -500, max: 5000 }),
        fc.integer({ min: 1, max: 20_000 }),
        (portions, loose, qty) => {
          const { takes, short } = splitGoods(portions, loose, { qty })
          const taken = takes.reduce((sum, t) => sum + t.qty, 0)
          const there = portions.reduce((sum, p) => sum + p.qty, 0) + Math.max(0, loose)
          expect(taken + short).toBe(qty)
          expect(taken).toBe(Math.min(qty, there))
        },
      ),
    )
  })
})

test('a quantity comes out in whole thousandths of the base unit, and pieces whole', () => {
  const item: ItemFacts = {
    ...{
      id: 'i',
      sku: 'KOPI',
      name: 'Kopi',
      baseUnit: 'pcs',
      batch: false,
      expiry: false,
      serial: false,
      weighed: false,
    },
    units: new Map([
      ['pcs', 1000],
      ['ctn', 24_000],
    ]),
  }
  expect(baseQuantity(item, { qty: 1500, unit: 'ctn' })).toEqual({ ok: true, qty: 36_000 })
  expect(baseQuantity(item, { qty: 1, unit: 'ctn' })).toMatchObject({ word: 'qty-wrong' })
  expect(baseQuantity(item, { qty: 1500 })).toMatchObject({ word: 'qty-wrong' })
  expect(baseQuantity({ ...item, baseUnit: 'kg', weighed: true }, { qty: 235 })).toEqual({ ok: true, qty: 235 })
  expect(baseQuantity(item, { qty: 1000, unit: 'box' })).toMatchObject({ word: 'unit-unknown' })
})
