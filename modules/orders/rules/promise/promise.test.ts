import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planWay } from './plan-way.ts'
import { readyAt } from './ready-at.ts'
import type { Source, World } from './world.ts'

const DAY = 1440
/** Open from 08:00 to 21:00 on each of seven days, minutes of a clock that is UTC. */
const open = {
  starts: Array.from({ length: 7 }, (_, d) => d * DAY + 480),
  ends: Array.from({ length: 7 }, (_, d) => d * DAY + 1260),
  before: Array.from({ length: 7 }, (_, d) => d * 780),
}
const picking = { open, pickMinutes: 45, perHour: 10, cutOff: 60 }

test('nothing is promised in the night, after the cut-off, sooner than picking takes, or of an hour that is full', () => {
  const at = (now: number, lines = 1, taken = (_: number) => 0) => readyAt(picking, now, lines, taken)?.at
  expect(at(600)).toBe(660)
  expect(at(650)).toBe(705)
  expect(at(300)).toBe(540)
  expect(at(1205)).toBe(DAY + 540)
  expect(at(600, 25)).toBe(780)
  expect(at(600, 1, hour => (hour === 10 ? 10 : 0))).toBe(720)
  expect(at(7 * DAY)).toBeUndefined()
})

const source = (place: string, more: Partial<Source> = {}): Source => ({
  ...{ ...picking, place, collects: true, delivers: true, dispatches: [960, DAY + 960], offset: 0, parcelCost: 1000 },
  ...more,
})

const world = (stock: Record<string, number>, now = 600): World => ({
  now,
  sources: new Map(['a', 'b', 'c'].map(place => [place, source(place)])),
  runs: [
    { from: 'b', to: 'a', departs: 780, arrives: 840, cost: 500 },
    { from: 'c', to: 'a', departs: 900, arrives: 960, cost: 500 },
  ],
  free: (place, item) => stock[`${place}/${item}`] ?? 0,
  taken: () => 0,
  hourWorth: 100,
})

const need = (item: string, qty: number) => ({ line: item, item, qty, pack: 1000 })
const collect = { way: 'collect', place: 'a' } as const

test('goods are taken where they are collected, from elsewhere by the run that goes, and together where one has not all', () => {
  const here = planWay(world({ 'a/x': 5000, 'b/x': 5000 }), collect, [need('x', 2000)])!
  expect(here).toMatchObject({ by: 660, parcels: [{ source: 'a', runAt: null }] })
  const there = planWay(world({ 'b/x': 5000 }), collect, [need('x', 2000)])!
  expect(there).toMatchObject({ by: 870, parcels: [{ source: 'b', runAt: 780 }] })
  const both = planWay(world({ 'a/x': 1000, 'c/x': 1000 }), collect, [need('x', 2000)])!
  expect(both).toMatchObject({ by: 990, parcels: [{ source: 'a' }, { source: 'c' }] })
  expect(planWay(world({ 'a/x': 1000 }), collect, [need('x', 2000)])).toBeNull()
  expect(planWay(world({ 'b/x': 5000 }, 800), collect, [need('x', 2000)])).toBeNull()
})

test('whatever is there, a plan gives all that is needed, no more than a place has, in whole packs, and never before it is picked', () => {
  const stock = fc.dictionary(
    fc.constantFrom('a/x', 'b/x', 'c/x', 'a/y', 'b/y', 'c/y'),
    fc.integer({ min: 0, max: 5 }).map(n => n * 1000),
  )
  const wants = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  fc.assert(
    fc.property(stock, wants, fc.integer({ min: 0, max: 2000 }), (has, [x, y], now) => {
      const it = world(has, now)
      const plan = planWay(it, collect, [need('x', x * 1000), need('y', y * 1000)])
      if (!plan) return
      const parts = plan.parcels.flatMap(p => p.lines.map(l => ({ ...l, source: p.source })))
      for (const [item, qty] of [
        ['x', x * 1000],
        ['y', y * 1000],
      ] as const)
        expect(parts.filter(p => p.item === item).reduce((sum, p) => sum + p.qty, 0)).toBe(qty)
      for (const { source: place, item, qty } of parts)
        expect(qty % 1000 === 0 && qty <= it.free(place, item)).toBe(true)
      for (const p of plan.parcels)
        expect(p.by >= p.pickBy && p.pickBy >= now + 45 && (p.runAt ?? p.pickBy) >= p.pickBy).toBe(true)
    }),
  )
})
