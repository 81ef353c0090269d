import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../packing/pack-task.ts'
import { type Cartons, cartonise, type Goods } from './cartonise.ts'
import { mayIn, STATES, statesFor } from './state.ts'

const boxes: readonly Box[] = [
  { name: 'S', outer: [210, 160, 110], inner: [200, 150, 100], empty: 90, heaviest: 4000 },
  { name: 'L', outer: [410, 310, 310], inner: [400, 300, 300], empty: 350, heaviest: 15_000 },
]

const goods = fc.record<Omit<Goods, 'item'>>({
  qty: fc.integer({ min: 1, max: 40_000 }),
  size: fc.option(
    fc.tuple(fc.integer({ min: 20, max: 500 }), fc.integer({ min: 20, max: 200 }), fc.integer({ min: 20, max: 200 })),
  ),
  flat: fc.boolean(),
  grams: fc.option(fc.integer({ min: 1, max: 3000 })),
  pack: fc.option(fc.record({ unit: fc.constant('dus'), qty: fc.constantFrom(6000, 12_000, 24_000) })),
})

const sumOf = (cartons: Cartons, item: string): number =>
  [...cartons.cases, ...cartons.boxes.flatMap(box => box.contents), ...cartons.unsized]
    .filter(part => part.item === item)
    .reduce((sum, part) => sum + part.qty, 0)

test('cases, boxes and what is packed by eye add up to what was picked; no box is heavier than it may be', () => {
  fc.assert(
    fc.property(fc.array(goods, { maxLength: 6 }), list => {
      const all = list.map((it, i) => ({ ...it, item: `item-${i}` }))
      const cartons = cartonise(all, boxes)
      for (const { item, qty } of all) expect(sumOf(cartons, item)).toBe(qty)
      for (const box of cartons.boxes)
        expect(box.grams).toBeLessThanOrEqual(boxes.find(b => b.name === box.box)!.heaviest)
      for (const { qty, count } of cartons.cases) expect(qty % count).toBe(0)
    }),
    { numRuns: 60 },
  )
})

test('full cases travel as they are, the rest is laid', () => {
  const noodles: Goods = {
    item: 'mie',
    qty: 50_000,
    size: [90, 120, 20],
    flat: false,
    grams: 85,
    pack: { unit: 'dus', qty: 24_000 },
  }
  const made = cartonise([noodles], boxes)
  expect(made).toMatchObject({ cases: [{ item: 'mie', unit: 'dus', count: 2, qty: 48_000 }], unsized: [] })
  expect(made.boxes).toEqual([{ box: 'S', grams: 260, contents: [{ item: 'mie', qty: 2000 }] }])
  expect(cartonise([{ ...noodles, size: null, pack: null }], boxes)).toEqual({
    cases: [],
    boxes: [],
    unsized: [{ item: 'mie', qty: 50_000 }],
  })
})

test('nothing is done to what has ended, and nothing is taken back that is packed', () => {
  for (const state of ['closed', 'cancelled'] as const)
    for (const deed of [
      'edit',
      'release',
      'wave',
      'pick',
      'pack',
      'load',
      'send',
      'receive',
      'close',
      'cancel',
    ] as const)
      expect(mayIn(state, deed)).toBe(false)
  expect(STATES.filter(state => mayIn(state, 'cancel'))).toEqual(statesFor('cancel'))
  expect(mayIn('packed', 'cancel')).toBe(false)
})
