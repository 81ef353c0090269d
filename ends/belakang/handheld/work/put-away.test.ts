import { expect, test } from 'vitest'
import { item } from '#kit/offline/testing/example-till.ts'
import { deedOfPut, deedOfUnit, type InHand, lyingOf, settleSource, takeGoods } from './put-away.ts'

const milk = item(1, { name: 'Susu' })
const bread = item(2, { name: 'Roti' })
const shelf = (code: string) => ({ id: `id-${code}`, code })
const hand = (more: Partial<InHand> = {}): InHand => ({
  ...{ item: milk.id, name: 'Susu', qty: 2000, lot: null, ...more },
})
const portion = (code: string | null, qty: number, more: { lotCode?: string; state?: string } = {}) => ({
  ...{ state: 'on-hand', location: code && `id-${code}`, locationCode: code, lotCode: null, qty, ...more },
})

test('the same goods add up in the hand; others wait until it is free', () => {
  const { inHand } = takeGoods({ inHand: null }, { item: milk, qty: 1000, lot: null })
  expect(inHand).toEqual({ item: milk.id, name: 'Susu', qty: 1000, lot: null })
  expect(takeGoods({ inHand }, { item: milk, qty: 12_000, lot: null }).inHand?.qty).toBe(13_000)
  expect(takeGoods({ inHand }, { item: bread, qty: 1000, lot: null })).toEqual({ verdict: 'other-first', inHand })
  expect(takeGoods({ inHand }, { item: milk, qty: 1000, lot: 'L1' }).verdict).toBe('other-first')
  const unit = { sscc: '1', shipment: 's1', counted: {} }
  expect(takeGoods({ inHand: null, unit }, { item: milk, qty: 1000, lot: null }).verdict).toBe('other-first')
  const source = shelf('A')
  expect(takeGoods({ inHand: null, source }, { item: milk, qty: 1000, lot: null }).inHand?.from).toEqual(source)
})

test('where goods lie: shelves with their lots, and the rest that lies nowhere', () => {
  const portions = [portion('A', 3000, { lotCode: 'L1' }), portion('B', 1000), portion('C', 500, { state: 'damaged' })]
  expect(lyingOf(portions, 6000)).toEqual([
    { shelf: shelf('A'), lot: 'L1', qty: 3000 },
    { shelf: shelf('B'), lot: null, qty: 1000 },
    { shelf: null, lot: null, qty: 2000 },
  ])
  expect(lyingOf(portions, null)).toHaveLength(2)
  expect(lyingOf(portions, 4000)).toHaveLength(2)
})

test('goods come from no shelf as long as enough lies on none; else the only shelf, or a person says', () => {
  const [a, b] = [shelf('A'), shelf('B')]
  const loose = { shelf: null, lot: null, qty: 5000 }
  const onA = { shelf: a, lot: 'L1', qty: 9000 }
  const onB = { shelf: b, lot: null, qty: 2000 }
  expect(settleSource(hand(), [])).toEqual({ ...hand(), from: null })
  expect(settleSource(hand(), [onA, loose])).toMatchObject({ from: null, lot: null })
  expect(settleSource(hand({ qty: 6000 }), [onA, onB, loose])).toMatchObject({ from: a, lot: 'L1' })
  expect(settleSource(hand(), [onA, onB])).toBeNull()
  expect(settleSource(hand({ from: b }), [onA, onB])).toMatchObject({ from: b, lot: null })
  expect(settleSource(hand({ from: a }), [onA, { ...onA, lot: 'L2' }])).toBeNull()
  expect(settleSource(hand({ from: a, lot: 'L2' }), [onA, { ...onA, lot: 'L2' }])).toMatchObject({ lot: 'L2' })
  expect(settleSource(hand({ qty: 20_000 }), [onA, loose])).toBeNull()
  expect(settleSource(hand({ qty: 20_000, from: a }), [onA])).toMatchObject({ qty: 20_000, from: a })
})

test('the deed names the shelf it lies on now, the one it came from, and its lot', () => {
  const putting = { id: 'u1', place: 'kmg', day: '2026-12-01', bin: shelf('A-01') }
  const deed = deedOfPut(hand({ item: 'i', lot: 'L7', from: shelf('B') }), putting)
  expect(deed).toMatchObject({ id: 'u1', thread: 'put:i', about: { name: 'Susu', bin: 'A-01' } })
  expect(deed.input).toMatchObject({
    id: 'u1',
    lines: [{ item: 'i', qty: 2000, to: 'id-A-01', lot: 'L7', location: 'id-B' }],
  })
  const plain = deedOfPut(hand({ from: null }), putting).input as { lines: object[] }
  expect(plain.lines[0]).not.toHaveProperty('location')
})

test('a unit is emptied behind its receipt, with what was counted otherwise', () => {
  const unit = { sscc: '106141412345678908', shipment: 's1', counted: { kopi: 11_000 } }
  const putting = { id: 'p1', place: 'kmg', at: '2026-12-01T03:00:00Z', bin: 'A-01' }
  const deed = deedOfUnit(unit, putting)
  expect([deed.thread, deed.about]).toEqual(['truck:s1', { name: '8908', bin: 'A-01' }])
  expect(deed.input).toEqual({ ...putting, sscc: unit.sscc, counted: [{ item: 'kopi', qty: 11_000 }] })
  expect(deedOfUnit(unit, { ...putting, bin: null }).input).not.toHaveProperty('bin')
})
