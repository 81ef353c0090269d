import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deedOfOnline, type OnlineLine, type OnlineWork, scanForOrder, setFound, shortLines } from './online-pick.ts'

const line = (id: string, item: string, qty: number): OnlineLine => ({
  ...{ line: id, item, sku: item, name: item, nameEn: null, unit: 'pcs', qty, got: 0 },
})
const work: OnlineWork = {
  ...{ parcel: 'p', number: 'SO-1', buyer: 'Ayu' },
  lines: [line('a', 'kopi', 2000), line('b', 'teh', 1000), line('c', 'kopi', 1000)],
}

test('scans fill the lines that want them and never more than they want', () => {
  const scan = fc.record({ item: fc.constantFrom('kopi', 'teh', 'gula'), qty: fc.constantFrom(1000, 2000) })
  fc.assert(
    fc.property(fc.array(scan, { maxLength: 20 }), scans => {
      let now = work
      const taken = { kopi: 0, teh: 0 }
      for (const one of scans) {
        const said = scanForOrder(now, one)
        if (one.item === 'gula') expect(said.kind).toBe('not-wanted')
        if (said.kind !== 'got') continue
        now = said.work
        taken[one.item as 'kopi'] += one.qty
      }
      for (const one of now.lines) expect(one.got).toBeLessThanOrEqual(one.qty)
      const got = (item: string) => now.lines.filter(l => l.item === item).reduce((sum, l) => sum + l.got, 0)
      expect([got('kopi'), got('teh')]).toEqual([taken.kopi, taken.teh])
    }),
  )
})

test('what is not on the shelf is short and said line by line', () => {
  const found = setFound(setFound(work, 'a', 9000), 'b', 1000)
  expect(shortLines(found).map(one => one.line)).toEqual(['c'])
  expect(deedOfOnline(found, 'kmg')).toMatchObject({
    kind: 'pick-parcel',
    input: {
      id: 'p',
      lines: [
        { line: 'a', picked: 2000 },
        { line: 'b', picked: 1000 },
        { line: 'c', picked: 0 },
      ],
    },
  })
})
