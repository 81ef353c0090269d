import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addLine, changeLine, countGoods, type Draft, emptyDraft, isEmpty, neighbour, removeLine } from './draft.ts'
import { item } from './testing/example-shop.ts'

const START = emptyDraft('sale', '2026-12-01T00:00:00Z')
const put = (draft: Draft, n: number, id: string, more = {}) =>
  addLine(draft, { item: item(n), qty: 1000, ...more }, id)

test('the same item scanned again is one line with more of it', () => {
  const first = put(START, 1, 'a')
  const again = put(first.draft, 1, 'b')
  expect(again.line).toBe('a')
  expect(again.draft.lines).toMatchObject([{ id: 'a', qty: 2000 }])
})

test('weighed goods, labels, lots and allowed prices stay lines of their own', () => {
  const override = { unitPrice: 1, by: 'x', reason: 'y' }
  for (const more of [
    { item: item(1, { weighed: true }) },
    { labelled: 500 },
    { lot: 'L1' },
    { serial: 'S1' },
    { override },
  ]) {
    const both = addLine(put(START, 1, 'a', more).draft, { item: item(1), qty: 1000, ...more }, 'b').draft
    expect(both.lines.map(l => l.id)).toEqual(['a', 'b'])
  }
})

test('however items are scanned, nothing is lost: the basket holds as many as were put in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 60 }), scans => {
      const draft = scans.reduce((d, n, at) => put(d, n, `l${at}`).draft, START)
      expect(countGoods(draft)).toBe(scans.length)
      expect(draft.lines.length).toBe(new Set(scans).size)
      expect(isEmpty(draft)).toBe(scans.length === 0)
    }),
  )
})

test('lines are changed, taken away and walked through', () => {
  const draft = put(put(START, 1, 'a').draft, 2, 'b').draft
  expect(changeLine(draft, 'b', { qty: 5000 }).lines[1]?.qty).toBe(5000)
  expect(removeLine(draft, 'a').lines.map(l => l.id)).toEqual(['b'])
  expect([
    neighbour(draft, null, 1),
    neighbour(draft, 'b', -1),
    neighbour(draft, 'a', -1),
    neighbour(draft, 'b', 1),
  ]).toEqual(['b', 'a', 'a', 'b'])
  expect(neighbour(START, null, 1)).toBeNull()
})
