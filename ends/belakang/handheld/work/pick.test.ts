import { expect, test } from 'vitest'
import { item } from '#kit/offline/testing/example-till.ts'
import { afterPick, deedOfPick, hereOf, openPicks, pickOf, scanPick, type ToPick } from './pick.ts'
import type { Read } from './read-code.ts'

const pick = (seq: number, more: Partial<ToPick> = {}): ToPick => ({
  ...{ id: `p${seq}`, seq, bin: `A-0${seq}`, qty: 3000, got: null, slot: 'B', lot: null, expiry: null, state: 'open' },
  ...{ item: 'kopi', sku: 'KOPI', name: 'Kopi', unit: 'pcs', codes: [], ...more },
})
const bin = (code: string): Read => ({ kind: 'bin', code })
const goods = (id: string, qty = 1000, lot: string | null = null): Read => ({
  ...{ kind: 'item', item: { ...item(1), id }, qty, lot, expires: null, serial: null },
})

test('the walk is followed; what was confirmed is done, what was left for later comes last', () => {
  const list = { picks: [pick(3), pick(1), pick(2, { got: 2000 }), pick(4)] }
  const order = (confirmed: string[], skipped: string[]) =>
    openPicks(list, new Set(confirmed), skipped).map(it => it.seq)
  expect(order([], [])).toEqual([1, 3, 4])
  expect(order(['p3'], ['p1'])).toEqual([4, 1])
  expect(order([], ['p3', 'p1'])).toEqual([4, 3, 1])
})

test('first the shelf, then the goods; a wrong shelf, item or lot changes nothing', () => {
  const it = pick(1, { lot: 'L1' })
  const start = hereOf({ here: null }, it)
  expect(scanPick(start, it, goods('kopi')).verdict).toBe('bin-first')
  expect(scanPick(start, it, bin('A-02'))).toEqual({ verdict: 'other-bin', here: start })
  const { verdict, here } = scanPick(start, it, bin('A-01'))
  expect([verdict, here.atBin]).toEqual(['at-bin', true])
  expect(scanPick(here, it, goods('teh'))).toEqual({ verdict: 'other-item', here })
  expect(scanPick(here, it, goods('kopi', 1000, 'L2'))).toEqual({ verdict: 'other-lot', here })
  const one = scanPick(here, it, goods('kopi', 1000, 'L1'))
  expect(one).toMatchObject({ verdict: 'counted', here: { got: 1000 } })
  expect(scanPick(one.here, it, goods('kopi', 12_000))).toMatchObject({ verdict: 'too-many', here: { got: 1000 } })
  expect(scanPick(one.here, it, goods('kopi', 2000))).toMatchObject({ verdict: 'full', here: { got: 3000 } })
  expect(scanPick(here, it, { kind: 'unit', sscc: '1' }).verdict).toBe('not-wanted')
})

test('goods without a shelf need none; the next pick of the same shelf needs no second scan', () => {
  const nowhere = pick(1, { bin: null })
  expect(hereOf({ here: null }, nowhere).atBin).toBe(true)
  expect(afterPick(pick(1), pick(2, { bin: 'A-01' }))).toEqual({ pick: 'p2', atBin: true, got: 0 })
  expect(afterPick(pick(1), pick(2))).toMatchObject({ atBin: false })
  expect(afterPick(pick(1), undefined)).toBeNull()
  // What stood at another pick says nothing of this one.
  expect(hereOf({ here: { pick: 'p9', atBin: true, got: 500 } }, pick(1))).toEqual({ pick: 'p1', atBin: false, got: 0 })
})

test('a short pick carries its reason; the deed names the pick', () => {
  const at = '2026-12-01T03:00:00Z'
  const deed = deedOfPick({ id: 'l1' }, pick(1, { lot: 'L1' }), { id: 'c1', at, got: 1500, reason: 'Rak kosong' })
  expect(deed).toMatchObject({ id: 'c1', thread: 'pick:l1', about: { name: 'Kopi', qty: '1,5 pcs', slot: 'B' } })
  expect(deed.input).toEqual({
    confirms: [{ id: 'c1', pick: 'p1', got: 1500, at, lot: 'L1', reason: 'Rak kosong' }],
  })
  expect(pickOf(deed.input)).toBe('p1')
})
