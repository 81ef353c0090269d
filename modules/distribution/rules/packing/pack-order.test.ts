import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPacking } from './check-packing.ts'
import { packOrder } from './pack-order.ts'
import type { Box, Order, Size, Unit } from './pack-task.ts'

const box = (name: string, inner: Size, heaviest = 100_000, empty = 10): Box => ({
  ...{ name, inner, heaviest, empty, outer: [inner[0] + 2, inner[1] + 2, inner[2] + 2] },
})
const units = (count: number, size: Size, more: Partial<Unit> = {}): Unit[] =>
  Array.from({ length: count }, () => ({ sku: size.join('x'), size, grams: 100, flat: false, ...more }))
const order = (...all: Unit[]): Order => ({ name: 'o', units: all })

/** Packs, has the packing checked, and says into which boxes. */
const boxesOf = (it: Order, boxes: readonly Box[]): string[] => {
  const packed = packOrder(it, boxes)
  expect(checkPacking(it, boxes, packed)).toEqual([])
  return packed.boxes.map(({ box }) => box)
}

describe('orders whose answer is known', () => {
  test('eight cubes fill a cube, nine do not', () => {
    const boxes = [box('cube', [100, 100, 100])]
    expect(boxesOf(order(...units(8, [50, 50, 50])), boxes)).toEqual(['cube'])
    expect(boxesOf(order(...units(9, [50, 50, 50])), boxes)).toEqual(['cube', 'cube'])
  })

  test('what must be turned is turned, unless it must not be', () => {
    const boxes = [box('flat', [300, 200, 20])]
    expect(boxesOf(order(...units(2, [10, 300, 200])), boxes)).toEqual(['flat'])
    const upright = packOrder(order(...units(1, [10, 300, 200], { flat: true })), boxes)
    expect(upright).toMatchObject({ boxes: [], unpacked: ['10x300x200'] })
    expect(boxesOf(order(...units(2, [200, 300, 10], { flat: true })), boxes)).toEqual(['flat'])
  })

  test('weight counts with the box itself', () => {
    const boxes = [box('weak', [100, 100, 100], 310, 10)]
    expect(boxesOf(order(...units(3, [10, 10, 10])), boxes)).toEqual(['weak'])
    expect(boxesOf(order(...units(4, [10, 10, 10])), boxes)).toEqual(['weak', 'weak'])
  })

  test('the smallest box that does', () => {
    const boxes = [box('L', [300, 300, 300]), box('S', [100, 100, 50]), box('M', [200, 100, 100])]
    expect(boxesOf(order(...units(1, [50, 100, 100])), boxes)).toEqual(['S'])
    expect(boxesOf(order(...units(4, [50, 100, 100])), boxes)).toEqual(['M'])
    expect(boxesOf(order(...units(5, [50, 100, 100])), boxes)).toEqual(['L'])
  })

  test('bricks of three sizes that fill a box exactly', () => {
    const bricks = [...units(4, [60, 40, 20]), ...units(2, [60, 20, 40]), ...units(8, [30, 20, 20])]
    expect(boxesOf(order(...bricks), [box('B', [80, 60, 80])])).toEqual(['B'])
  })

  test('what fits into no box is told apart, the rest is packed', () => {
    const it = order(...units(1, [500, 10, 10]), ...units(2, [50, 10, 10]))
    const packed = packOrder(it, [box('B', [100, 100, 100])])
    expect(packed.unpacked).toEqual(['500x10x10'])
    expect(packed.boxes).toHaveLength(1)
    expect(checkPacking(it, [box('B', [100, 100, 100])], packed)).toEqual([])
  })

  test('an order of nothing needs no box', () => {
    expect(boxesOf(order(), [box('B', [100, 100, 100])])).toEqual([])
  })
})

const edge = fc.integer({ min: 5, max: 120 })
const anyUnit = fc.record({
  ...{ sku: fc.constantFrom('a', 'b', 'c'), size: fc.tuple(edge, edge, edge) },
  ...{ grams: fc.integer({ min: 0, max: 900 }), flat: fc.boolean() },
})
const BOXES = [
  box('L', [200, 150, 120], 5000, 100),
  box('M', [120, 120, 100], 3000, 60),
  box('S', [100, 60, 40], 900, 20),
]

describe('any order', () => {
  test('is packed without a fault, no box less than weight and volume demand, the same each time', () => {
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 25 }), all => {
        const it = order(...all)
        const packed = packOrder(it, BOXES, { oneBox: 10, manyBoxes: 10 })
        expect(checkPacking(it, BOXES, packed)).toEqual([])
        const grams = packed.boxes.reduce((sum, { grams }) => sum + grams, 0)
        expect(packed.boxes.length).toBeGreaterThanOrEqual(grams / 5000)
        expect(packOrder(it, BOXES, { oneBox: 10, manyBoxes: 10 })).toEqual(packed)
      }),
      { numRuns: 150 },
    )
  })

  test('that was cut out of one box needs one or two', () => {
    let [one, all] = [0, 0]
    const cuts = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 1, 2), fc.integer({ min: 25, max: 75 })), {
      maxLength: 7,
    })
    fc.assert(
      fc.property(cuts, how => {
        let parts: Size[] = [[200, 150, 120]]
        for (const [which, axis, part] of how) {
          const at = which % parts.length
          const size = parts[at]!
          const first = Math.max(1, Math.floor((size[axis as 0 | 1 | 2] * part) / 100))
          const sized = (n: number) => size.map((old, i) => (i === axis ? n : old)) as unknown as Size
          parts = [...parts.slice(0, at), ...parts.slice(at + 1), sized(first), sized(size[axis as 0 | 1 | 2] - first)]
          parts = parts.filter(size => size.every(n => n > 0))
        }
        const names = boxesOf(order(...parts.flatMap(size => units(1, size, { grams: 1 }))), [BOXES[0]!])
        expect(names.length).toBeLessThanOrEqual(2)
        all += 1
        if (names.length === 1) one += 1
      }),
      { numRuns: 100, seed: 20261123 },
    )
    expect(one / all).toBeGreaterThan(0.9)
  })
})

describe('the checker sees', () => {
  const it = order(...units(2, [50, 40, 30]), ...units(1, [20, 20, 60], { flat: true }))
  const boxes = [box('B', [100, 100, 100], 1000, 10)]
  const packed = packOrder(it, boxes)
  const [only] = packed.boxes
  const placed = only!.placed
  const wrong = (change: Partial<typeof only>) =>
    checkPacking(it, boxes, { ...packed, boxes: [{ ...only!, ...change }] }).join('; ')
  const moved = (index: number, change: object) => ({
    placed: placed.map((p, i) => (i === index ? { ...p, ...change } : p)),
  })
  test.each([
    ['nothing where all is well', () => wrong({}), /^$/],
    ['a unit left out', () => wrong({ placed: placed.slice(1) }), /left out/],
    [
      'a unit not ordered',
      () => wrong({ placed: [...placed, { ...placed[0]!, at: [50, 50, 60] as Size }] }),
      /is not ordered/,
    ],
    ['two in one place', () => wrong(moved(1, { at: placed[0]!.at, size: placed[0]!.size })), /overlap/],
    ['a unit that stands out', () => wrong(moved(0, { at: [60, 0, 0] })), /stands out/],
    ['a corner below the box', () => wrong(moved(0, { at: [-1, 0, 0] })), /stands out/],
    ['a size that is another', () => wrong(moved(0, { size: [5, 5, 5] })), /not so turned/],
    [
      'a turn that is not allowed',
      () =>
        wrong(
          moved(
            placed.findIndex(p => p.sku === '20x20x60'),
            { size: [60, 20, 20] },
          ),
        ),
      /not so turned/,
    ],
    ['a weight that is another', () => wrong({ grams: 1 }), /weighs 310 g, not 1 g/],
    ['a box there is none of', () => wrong({ box: 'X' }), /there is no box X/],
    [
      'an empty box',
      () => checkPacking(order(), boxes, { ...packed, boxes: [{ box: 'B', grams: 10, placed: [] }] }).join(),
      /is empty/,
    ],
    ['a box too heavy', () => checkPacking(it, [{ ...boxes[0]!, heaviest: 300 }], packed).join(), /it may weigh 300 g/],
  ])('%s', (_what, problems, pattern) => {
    expect(problems()).toMatch(pattern)
  })
})
