import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchOrders } from './batch-orders.ts'
import { checkWalk, sShapeLength } from './check-walk.ts'
import type { Floor, Spot } from './floor.ts'
import { doorOf, wayBetween } from './floor.ts'
import { planWalk, walkLength } from './plan-walk.ts'

const floorAndSpots = (most: number) =>
  fc
    .record({
      aisles: fc.integer({ min: 1, max: 7 }),
      aisleLength: fc.integer({ min: 10, max: 60 }),
      aislePitch: fc.integer({ min: 1, max: 15 }),
    })
    .chain(size =>
      fc.record({
        floor: fc.nat(size.aisles - 1).map((door): Floor => ({ ...size, door })),
        spots: fc.array(fc.record<Spot>({ aisle: fc.nat(size.aisles - 1), along: fc.nat(size.aisleLength) }), {
          maxLength: most,
        }),
      }),
    )

/** The least of all orders, tried one by one. Written for the test alone. */
const least = (floor: Floor, here: Spot, left: readonly Spot[]): number =>
  left.length === 0
    ? wayBetween(floor, here, doorOf(floor))
    : Math.min(
        ...left.map(
          (next, i) =>
            wayBetween(floor, here, next) +
            least(
              floor,
              next,
              left.filter((_, j) => j !== i),
            ),
        ),
      )

describe('the shortest walk', () => {
  test('with up to six spots it is the least of all orders, to the millimetre', () => {
    fc.assert(
      fc.property(floorAndSpots(6), ({ floor, spots }) => {
        const walk = planWalk(floor, spots)
        expect(checkWalk(floor, spots, walk).problems).toEqual([])
        expect(walk.length).toBe(least(floor, doorOf(floor), spots))
      }),
      { numRuns: 400 },
    )
  })

  test('with any number it keeps its word, and is never longer than S-shape', () => {
    fc.assert(
      fc.property(floorAndSpots(60), ({ floor, spots }) => {
        const walk = planWalk(floor, spots)
        expect(checkWalk(floor, spots, walk).problems).toEqual([])
        expect(walkLength(floor, spots)).toBe(walk.length)
        expect(walk.length).toBeLessThanOrEqual(sShapeLength(floor, spots))
      }),
      { numRuns: 300 },
    )
  })

  test('one more spot never makes it shorter', () => {
    fc.assert(
      fc.property(floorAndSpots(20), ({ floor, spots }) => {
        expect(walkLength(floor, spots.slice(1))).toBeLessThanOrEqual(walkLength(floor, spots))
      }),
    )
  })

  test('the checker sees what is wrong', () => {
    const floor = { aisles: 2, aisleLength: 10, aislePitch: 3, door: 0 }
    const spots = [
      { aisle: 0, along: 4 },
      { aisle: 1, along: 2 },
    ]
    expect(checkWalk(floor, spots, { order: [0], length: 8 }).problems).toEqual(['spot 1 is visited 0 times'])
    expect(checkWalk(floor, spots, { order: [0, 1], length: 17 }).problems).toEqual(['the walk is 18 mm, not 17'])
    expect(checkWalk(floor, [{ aisle: 2, along: 0 }], { order: [0], length: 12 }).problems).toEqual([
      'spot 0 is off the floor',
    ])
  })
})

test('S-shape by hand: two aisles up and down, a third there and back', () => {
  const floor = { aisles: 4, aisleLength: 100, aislePitch: 10, door: 0 }
  const spots = [
    { aisle: 0, along: 50 },
    { aisle: 1, along: 5 },
    { aisle: 3, along: 30 },
  ]
  expect(sShapeLength(floor, spots)).toBe(100 + 100 + 2 * 30 + 60)
  expect(planWalk(floor, spots)).toMatchObject({ length: 2 * 50 + 2 * 5 + 2 * 30 + 60 })
})

test('batches hold every order once, never more totes than the trolley, and walk no more than one by one', () => {
  fc.assert(
    fc.property(
      floorAndSpots(40).chain(({ floor, spots }) =>
        fc.record({
          floor: fc.constant(floor),
          totes: fc.integer({ min: 1, max: 6 }),
          orders: fc.array(
            fc.record({
              spots: fc.subarray(spots, { minLength: Math.min(1, spots.length) }),
              totes: fc.integer({ min: 1, max: 7 }),
            }),
            { maxLength: 9 },
          ),
        }),
      ),
      ({ floor, totes, orders }) => {
        const named = orders.map((order, i) => ({ ...order, id: `o${i}` }))
        const batches = batchOrders(floor, named, totes)
        expect(batches.flat().sort()).toEqual(named.map(o => o.id).sort())
        const byId = new Map(named.map(o => [o.id, o]))
        let walked = 0
        for (const batch of batches) {
          const those = batch.map(id => byId.get(id)!)
          if (batch.length > 1) expect(those.reduce((n, o) => n + o.totes, 0)).toBeLessThanOrEqual(totes)
          walked += walkLength(
            floor,
            those.flatMap(o => o.spots),
          )
        }
        expect(walked).toBeLessThanOrEqual(named.reduce((n, o) => n + walkLength(floor, o.spots), 0))
      },
    ),
    { numRuns: 100 },
  )
})
