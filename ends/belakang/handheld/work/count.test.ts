import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountWork, countScanned, deedsOfCount, dropCounted, notYetCounted, setCounted } from './count.ts'

const empty: CountWork = { count: 'c1', name: 'Rak A-01', isNew: true, round: 1, location: null, asked: [], lines: [] }
const handing = { finish: 'f1', place: 'kmg', day: '2026-12-01' }

test('scans add up by item, whatever their order', () => {
  const scan = fc.record({ item: fc.constantFrom('kopi', 'teh', 'gula'), qty: fc.integer({ min: 1, max: 12_000 }) })
  fc.assert(
    fc.property(fc.array(scan, { maxLength: 40 }), scans => {
      const work = scans.reduce((w, one, n) => countScanned(w, one, `t${n}`), empty)
      expect(new Set(work.lines.map(line => line.item)).size).toBe(work.lines.length)
      for (const line of work.lines)
        expect(line.qty).toBe(scans.filter(one => one.item === line.item).reduce((sum, one) => sum + one.qty, 0))
      const last = scans.at(-1)
      if (last) expect(work.lines[0]!.item).toBe(last.item)
    }),
  )
})

test('nothing there is counted too; what was asked for and not counted is known', () => {
  const asked = { ...empty, asked: ['kopi', 'teh'] }
  const one = countScanned(asked, { item: 'kopi', qty: 1000 }, 't1')
  expect(notYetCounted(one)).toEqual(['teh'])
  expect(setCounted(one, 't1', 0).lines).toMatchObject([{ item: 'kopi', qty: 0 }])
  expect(dropCounted(one, 't1').lines).toEqual([])
})

test('a count begun here is three deeds of one thread; one of the server is two, and its tallies keep their ids', () => {
  const work = countScanned(empty, { item: 'kopi', qty: 3000 }, 't1')
  const deeds = deedsOfCount(work, handing)
  expect(deeds.map(deed => deed.kind)).toEqual(['start-count', 'tally-count', 'finish-count'])
  expect(new Set(deeds.map(deed => deed.thread))).toEqual(new Set(['count:c1']))
  expect(deeds[0]!.input).toMatchObject({ id: 'c1', choose: { by: 'items', items: ['kopi'] } })
  expect(deeds[1]!.input).toEqual({ id: 'c1', tallies: [{ id: 't1', item: 'kopi', qty: 3000, location: null }] })
  expect(deeds[2]!.input).toEqual({ id: 'c1', day: '2026-12-01' })
  expect(deedsOfCount({ ...work, isNew: false }, handing)).toHaveLength(2)
})

test('a shelf is counted as the shelf, with whatever was found there', () => {
  const shelf = countScanned({ ...empty, location: { id: 'l1', code: 'A-01' } }, { item: 'kopi', qty: 1000 }, 't1')
  const [begin, tally] = deedsOfCount(shelf, handing)
  expect(begin!.input).toMatchObject({ choose: { by: 'location', location: 'l1' } })
  expect(tally!.input).toMatchObject({ tallies: [{ location: 'l1' }] })
})
