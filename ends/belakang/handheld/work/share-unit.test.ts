import { expect, test } from 'vitest'
import { deedOfUnit, type UnitInHand } from './put-away.ts'
import { countUnit, isSharedOut, leftOf, shareUnit } from './share-unit.ts'

const contents = [
  { item: 'kopi', qty: 4000 },
  { item: 'kopi', qty: 8000 },
  { item: 'susu', qty: 6000 },
]
const unit: UnitInHand = { sscc: '106141412345678908', shipment: 's1', counted: {} }
const onto = (it: UnitInHand, item: string, qty: number, bin: string) => shareUnit({ ...it, next: { item, qty } }, bin)

test('a cage is emptied shelf by shelf until nothing is left in it', () => {
  expect(leftOf(unit, contents, 'kopi')).toBe(12_000)
  const one = onto(unit, 'kopi', 5000, 'A')
  expect([leftOf(one, contents, 'kopi'), one.next]).toEqual([7000, null])
  expect(shareUnit(one, 'B')).toEqual(one)
  const two = onto(onto(one, 'kopi', 7000, 'B'), 'susu', 6000, 'A')
  expect([isSharedOut(one, contents), isSharedOut(two, contents), isSharedOut(unit, [])]).toEqual([false, true, false])
  const deed = deedOfUnit(two, { id: 'p1', place: 'kmg', at: '2026-12-01T03:00:00Z', bin: null })
  expect(deed.about.bin).toBe('A B')
  expect((deed.input as { shares: unknown[] }).shares).toHaveLength(3)
})

test('another count holds, and what lay on shelves beyond it is laid anew', () => {
  const one = onto(unit, 'kopi', 5000, 'A')
  expect(leftOf(countUnit(one, 'kopi', 11_000, 12_000), contents, 'kopi')).toBe(6000)
  const less = countUnit(one, 'kopi', 3000, 12_000)
  expect([less.shares, leftOf(less, contents, 'kopi')]).toEqual([[], 3000])
  expect(countUnit(less, 'kopi', 12_000, 12_000).counted).toEqual({})
})
