import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterReceipts,
  deedOfReceipt,
  remark,
  scanUnit,
  standingOf,
  type TruckWork,
  type Unit,
  unscan,
} from './truck.ts'

const unit = (n: number, state: Unit['state'] = 'dispatched'): Unit => ({
  ...{ id: `u${n}`, sscc: `cage-${n}`, kind: 'cage', state, grams: null, contents: [] },
})
const units = Array.from({ length: 40 }, (_, n) => unit(n))
const others = [{ sscc: 'stray', toCode: 'DGO' }]
const empty: TruckWork = { shipment: 's1', number: 'SH-1', fromCode: 'CKR', scans: [], absent: {} }
const at = '2026-12-01T03:00:00Z'
const scanAll = (work: TruckWork, ssccs: readonly string[]) =>
  ssccs.reduce((w, sscc) => scanUnit(w, { units, others }, { sscc, at }).work, work)
const handing = { id: 'r1', place: 'kmg', at, finished: true }

test('each scan is told at once, counts once, and what is left is known', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(39), { maxLength: 80 }), numbers => {
      const done = scanAll(
        empty,
        numbers.map(n => `cage-${n}`),
      )
      const distinct = new Set(numbers).size
      expect(standingOf(done, units)).toMatchObject({ of: 40, here: distinct, extra: 0 })
      expect(standingOf(done, units).waiting).toHaveLength(40 - distinct)
    }),
  )
  const verdict = (work: TruckWork, sscc: string) => scanUnit(work, { units, others }, { sscc, at }).verdict
  const one = scanAll(empty, ['cage-1'])
  expect(verdict(empty, 'cage-1')).toEqual({ verdict: 'expected' })
  expect(verdict(one, 'cage-1')).toEqual({ verdict: 'again' })
  expect(verdict(one, 'stray')).toEqual({ verdict: 'astray', toCode: 'DGO' })
  expect(verdict(one, 'nobody')).toEqual({ verdict: 'unknown' })
})

test('what is odd carries its reason and its photograph into the receipt', () => {
  const photo = { hash: 'f'.repeat(64), thumb: 'data:' }
  const scanned = scanAll(empty, ['cage-0', 'cage-1', 'stray'])
  const wet = remark(scanned, 'cage-1', { condition: 'damaged', note: 'basah', photo })
  const work = remark(wet, 'cage-2', { note: 'tidak ada di truk', photo: null })
  expect(standingOf(work, units)).toMatchObject({ here: 2, extra: 1, damaged: 1 })
  const { input, about, thread } = deedOfReceipt(work, handing, { here: 2, of: 40 })
  expect([thread, about]).toEqual(['truck:s1', { number: 'SH-1', here: 2, of: 40 }])
  expect(input).toEqual({
    ...{ id: 'r1', place: 'kmg', shipment: 's1', at, finished: true },
    scans: [
      { sscc: 'cage-0', at, condition: 'good', note: '' },
      { sscc: 'cage-1', at, condition: 'damaged', note: 'basah', photo: photo.hash },
      { sscc: 'stray', at, condition: 'good', note: '' },
    ],
    absent: [{ sscc: 'cage-2', note: 'tidak ada di truk' }],
  })
  // Come after all: nothing is said of it as missing any more.
  expect(scanAll(work, ['cage-2']).absent).toEqual({})
  expect(deedOfReceipt(work, { ...handing, finished: false }, { here: 2, of: 40 }).input).not.toHaveProperty('absent')
  expect(standingOf(unscan(work, 'stray'), units).extra).toBe(0)
})

test('what was handed in here stands before the server says so', () => {
  const shipment = { id: 's1', units: [unit(0), unit(1), unit(2), unit(3, 'put-away')] }
  const scans = [
    { sscc: 'cage-0', condition: 'good' as const },
    { sscc: 'cage-1', condition: 'damaged' as const },
  ]
  const after = (finished: boolean) =>
    afterReceipts([shipment, { id: 's2', units: [unit(9)] }], [{ shipment: 's1', finished, scans }]).map(s =>
      s.units.map(u => u.state),
    )
  expect(after(false)).toEqual([['received', 'damaged', 'dispatched', 'put-away'], ['dispatched']])
  expect(after(true)).toEqual([['received', 'damaged', 'missing', 'put-away'], ['dispatched']])
  const [ended] = afterReceipts([shipment], [{ shipment: 's1', finished: true, scans }])
  expect(standingOf(empty, ended!.units)).toMatchObject({ of: 4, here: 3, waiting: [] })
  expect(standingOf(empty, ended!.units).missing).toHaveLength(1)
})
