import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLoading, type Loadable, loadSequence } from './load-sequence.ts'
import { type Drop, planTrips, type TripTruck } from './plan-trips.ts'
import { roadMetres, roadMinutes } from './road.ts'

const cikarang = { latitudeE6: -6_316_000, longitudeE6: 107_129_000 }
const kemang = { latitudeE6: -6_260_700, longitudeE6: 106_813_700 }

test('roads: Cikarang to Kemang is some 46 km and an hour and a bit; a metre is a minute', () => {
  expect(roadMetres(cikarang, kemang)).toBeGreaterThan(44_000)
  expect(roadMetres(cikarang, kemang)).toBeLessThan(49_000)
  expect(roadMinutes(46_000)).toBe(72)
  expect(roadMinutes(1)).toBe(1)
  expect(roadMetres(kemang, kemang)).toBe(0)
})

const unit = fc.record<Loadable>({
  id: fc.uuid(),
  stop: fc.integer({ min: 1, max: 6 }),
  kind: fc.constantFrom('carton', 'cage', 'pallet'),
  grams: fc.option(fc.nat(500_000)),
})

test('nothing stands in the way of an earlier stop, whatever is loaded; another order is seen through', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), units => {
      const order = loadSequence(units)
      expect(checkLoading(order)).toEqual([])
      expect(order.map(u => u.id).sort()).toEqual(units.map(u => u.id).sort())
      expect(loadSequence(units.toReversed())).toEqual(order)
      if (new Set(units.map(u => u.stop)).size > 1) expect(checkLoading(order.toReversed()).length).toBeGreaterThan(0)
    }),
  )
})

const drop = fc.record({
  latitudeE6: fc.integer({ min: -6_900_000, max: -6_100_000 }),
  longitudeE6: fc.integer({ min: 106_600_000, max: 107_700_000 }),
  grams: fc.integer({ min: 1, max: 3_000_000 }),
  spots: fc.nat(12),
  opens: fc.integer({ min: 300, max: 900 }),
  wide: fc.integer({ min: 30, max: 700 }),
  service: fc.integer({ min: 0, max: 45 }),
})
const truck = fc.record({
  capacityGrams: fc.constantFrom(2_000_000, 4_500_000, 8_000_000),
  spots: fc.constantFrom(6, 12, 20),
  leaves: fc.constant(300),
  back: fc.constantFrom(1140, 1320),
})

describe('trips', () => {
  test('each drop once or left; never too heavy, too full or too late', () => {
    fc.assert(
      fc.property(
        fc.array(drop, { minLength: 1, maxLength: 14 }),
        fc.array(truck, { maxLength: 5 }),
        (given, fleet) => {
          const drops = given.map(({ wide, ...it }, i): Drop => ({ ...it, id: `d${i}`, closes: it.opens + wide }))
          const trucks = fleet.map((it, i): TripTruck => ({ ...it, id: `t${i}` }))
          const day = planTrips(cikarang, drops, trucks, { seed: 1, spent: i => i / 512 })
          expect([...day.trips.flatMap(t => t.drops.map(d => d.id)), ...day.left].sort()).toEqual(
            drops.map(d => d.id).sort(),
          )
          expect(new Set(day.trips.map(t => t.truck)).size).toBe(day.trips.length)
          for (const trip of day.trips) {
            const by = trucks.find(t => t.id === trip.truck)!
            const those = trip.drops.map(d => drops.find(it => it.id === d.id)!)
            expect(those.reduce((n, d) => n + d.grams, 0)).toBeLessThanOrEqual(by.capacityGrams)
            expect(those.reduce((n, d) => n + d.spots, 0)).toBeLessThanOrEqual(by.spots)
            trip.drops.forEach((at, i) => {
              expect(at.eta).toBeGreaterThanOrEqual(those[i]!.opens)
              expect(at.eta).toBeLessThanOrEqual(those[i]!.closes)
            })
            expect(trip.leaves).toBeGreaterThanOrEqual(by.leaves)
            expect(trip.leaves + trip.minutes).toBeLessThanOrEqual(by.back)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('two shops side by side ride together', () => {
    const at = (id: string, more: Partial<Drop> = {}): Drop => ({
      ...{ ...kemang, id, grams: 100_000, spots: 2, opens: 420, closes: 1320, service: 20 },
      ...more,
    })
    const trucks: TripTruck[] = ['a', 'b'].map(id => ({
      id,
      capacityGrams: 2_000_000,
      spots: 8,
      leaves: 300,
      back: 1320,
    }))
    const day = planTrips(cikarang, [at('one'), at('two', { longitudeE6: kemang.longitudeE6 + 1000 })], trucks, {
      seed: 1,
      spent: i => i / 512,
    })
    expect(day.trips).toHaveLength(1)
    expect(day.left).toEqual([])
    const full = planTrips(cikarang, [at('one', { spots: 8 }), at('two', { spots: 8 })], trucks, {
      seed: 1,
      spent: i => i / 512,
    })
    expect(full.trips).toHaveLength(2)
    expect(planTrips(cikarang, [at('one', { spots: 9 })], trucks, { seed: 1, spent: i => i / 512 })).toEqual({
      trips: [],
      left: ['one'],
    })
  })
})
