import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeContents, judgeReceipt, sideOf } from './judge-receipt.ts'
import { type ExpectedUnit, judgeScan } from './judge-scan.ts'

const cage = (n: number, state: ExpectedUnit['state'] = 'dispatched'): ExpectedUnit => ({ sscc: `cage-${n}`, state })
const truck = { units: Array.from({ length: 40 }, (_, n) => cage(n)) }
const others = [{ sscc: 'stray', toCode: 'DGO' }]
const good = (sscc: string) => ({ sscc, condition: 'good' as const })

test('a truck of 40 cages is 40 scans, and nothing more is asked', () => {
  const judged = judgeReceipt(
    truck,
    others,
    truck.units.map(u => good(u.sscc)),
    true,
  )
  expect(judged.verdicts).toEqual(Array.from({ length: 40 }, () => 'received'))
  expect(judged.differences).toEqual([])
})

test('each oddity goes to the side that can mend it', () => {
  const scans = [
    good('cage-0'),
    good('cage-0'),
    { sscc: 'cage-1', condition: 'damaged' as const },
    good('stray'),
    good('never-seen'),
  ]
  const part = { units: [cage(0), cage(1), cage(2), cage(3, 'packed'), cage(4, 'received')] }
  const open = judgeReceipt(part, others, scans, false)
  expect(open.verdicts).toEqual(['received', 'before', 'damaged', 'astray', 'unknown'])
  expect(open.differences.map(d => [d.kind, d.side])).toEqual([
    ['damaged', 'shop'],
    ['astray', 'shop'],
    ['unknown', 'shop'],
  ])
  const ended = judgeReceipt(part, others, scans, true)
  expect(ended.differences.slice(3)).toEqual([
    { kind: 'missing', sscc: 'cage-2', side: 'centre' },
    { kind: 'left-behind', sscc: 'cage-3', side: 'centre' },
  ])
  expect(judgeScan(part, others, new Set(), 'stray')).toEqual({ verdict: 'astray', toCode: 'DGO' })
})

test('in whatever parts a truck is received, every unit is received once and missing only when never scanned', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 30 }), fc.nat(30), (numbers, cut) => {
      const units = Array.from({ length: 10 }, (_, n) => cage(n))
      const scans = numbers.map(n => good(`cage-${n}`))
      const first = judgeReceipt({ units }, [], scans.slice(0, cut), false)
      const there = new Set(scans.slice(0, cut).map(s => s.sscc))
      const after = units.map(u => (there.has(u.sscc) ? { ...u, state: 'received' as const } : u))
      const second = judgeReceipt({ units: after }, [], scans.slice(cut), true)
      const received = [...first.verdicts, ...second.verdicts].filter(v => v === 'received').length
      expect(received).toBe(new Set(numbers).size)
      expect(second.differences.map(d => d.kind)).toEqual(Array.from({ length: 10 - received }, () => 'missing'))
    }),
  )
})

test('what was counted against the label', () => {
  const contents = [
    { item: 'a', qty: 2000 },
    { item: 'a', qty: 1000 },
    { item: 'b', qty: 500 },
  ]
  expect(judgeContents(contents, [{ item: 'a', qty: 3000 }])).toEqual([])
  expect(
    judgeContents(contents, [
      { item: 'a', qty: 2500 },
      { item: 'c', qty: 1000 },
    ]),
  ).toEqual([
    { item: 'a', kind: 'short', qty: 500 },
    { item: 'c', kind: 'over', qty: 1000 },
  ])
  expect(sideOf('short')).toBe('centre')
})
