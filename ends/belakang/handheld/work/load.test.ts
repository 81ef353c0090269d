import { expect, test } from 'vitest'
import { deedsOfLoad, type LoadWork, leftToLoad, scanIn } from './load.ts'

const unit = (sscc: string, order: number, state: 'packed' | 'loaded' = 'packed') => ({
  ...{ id: sscc, sscc, kind: 'cage' as const, state, stop: 1, order, loadedAt: null },
  ...{ to: 'kmg', toCode: 'KMG', toName: 'Kemang' },
})
const units = [unit('b', 2), unit('a', 1), unit('c', 3, 'loaded')]
const empty: LoadWork = { trip: 't1', truck: 'B 1', scans: [] }
const at = '2026-12-01T03:00:00Z'

test('each unit goes in once; what stands in the bay is told in the order of loading', () => {
  expect(leftToLoad(empty, units).map(it => it.sscc)).toEqual(['a', 'b'])
  const one = scanIn(empty, units, { sscc: 'b', at })
  expect([one.verdict, leftToLoad(one.work, units).length]).toEqual(['loaded', 1])
  expect(scanIn(one.work, units, { sscc: 'b', at })).toEqual({ verdict: 'again', work: one.work })
  expect(scanIn(one.work, units, { sscc: 'c', at }).verdict).toBe('again')
  expect(scanIn(one.work, units, { sscc: 'x', at })).toEqual({ verdict: 'not-this', work: one.work })
})

test('scans go up in the order they were made, and then the truck leaves', () => {
  const scans = [
    { sscc: 'b', at },
    { sscc: 'a', at },
  ]
  const deeds = deedsOfLoad({ ...empty, scans }, { at, leaves: true })
  expect(deeds.map(deed => [deed.kind, deed.input])).toEqual([
    ['load-units', { trip: 't1', scans: scans.toReversed() }],
    ['dispatch-trip', { id: 't1', at }],
  ])
  expect(deedsOfLoad(empty, { at, leaves: true }).map(deed => deed.kind)).toEqual(['dispatch-trip'])
  expect(deedsOfLoad(empty, { at, leaves: false })).toEqual([])
})
