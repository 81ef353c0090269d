import { expect, test } from 'vitest'
import type { ExpectedLine } from '#modules/purchasing/contract/index.ts'
import { deedOfDelivery, missingOf } from './hand-in-goods.ts'
import {
  cameOf,
  countCarton,
  countGoods,
  dropEntry,
  type Label,
  type ReceiveWork,
  setEntry,
  setExtra,
  wantedOf,
} from './receive.ts'

const line = (n: number, item: string, more: Partial<ExpectedLine> = {}): ExpectedLine => ({
  ...{ order: 'o1', orderNumber: 'PO-1', line: n, supplier: 's1', item, sku: item, name: item, unit: 'pcs' },
  ...{ packUnit: 'ctn', packQty: 24_000, price: 1, ordered: 48_000, received: 0, open: 48_000, most: 50_000 },
  ...{ stated: null, notice: null, noticeLine: null, sscc: null, lot: null, expires: null, barcodes: [] },
  ...{ expiryTracked: false, batchTracked: false, serialTracked: false, shelfLifeDays: null, leastLifeDays: null },
  ...more,
})
const tracked = { batchTracked: true, expiryTracked: true, leastLifeDays: 30 }
const empty: ReceiveWork = {
  ...{ delivery: 'o1', number: 'PO-1', supplierName: 'Sumber', notice: null, entries: [], extras: [] },
}
const label = (item: string, more: Partial<Label> = {}): Label => ({
  ...{ item, name: item, code: item, qty: 1000, lot: null, expires: null, serial: null, ...more },
})
const at = (id: string) => ({ id, today: '2026-12-01' })

test('scans add up on their line; beyond what the order allows is told, and counted all the same', () => {
  const wanted = wantedOf([line(1, 'mie'), line(2, 'mie')])
  const one = countGoods(empty, wanted, label('mie', { qty: 48_000 }), at('a'))
  expect([one.verdict, one.wanted?.line]).toEqual(['counted', 1])
  const two = countGoods(one.work, wanted, label('mie', { qty: 49_000 }), at('b'))
  expect([two.verdict, two.wanted?.line]).toEqual(['counted', 2])
  const three = countGoods(two.work, wanted, label('mie', { qty: 2000 }), at('c'))
  expect([three.verdict, cameOf(three.work, wanted[1]!)]).toEqual(['over', 51_000])
  expect(three.work.entries).toHaveLength(2)
})

test('lot and expiry come from the label, or are asked for once', () => {
  const wanted = wantedOf([line(1, 'susu', tracked)])
  const count = (work: ReceiveWork, more: Partial<Label>, id: string) =>
    countGoods(work, wanted, label('susu', more), at(id))
  expect(count(empty, {}, 'a')).toMatchObject({ verdict: 'ask-lot', work: empty })
  expect(count(empty, { lot: 'L1' }, 'a').verdict).toBe('ask-lot')
  const first = count(empty, { lot: 'L1', expires: '2027-06-30' }, 'a')
  expect(first.verdict).toBe('counted')
  const second = count(first.work, {}, 'b')
  expect(second.work.entries).toMatchObject([{ id: 'a', lot: 'L1', qty: 2000 }])
  const young = count(second.work, { lot: 'L2', expires: '2026-12-20' }, 'c')
  expect([young.verdict, young.work.entries.length]).toEqual(['short-life', 2])
  const old = count(young.work, { lot: 'L3', expires: '2026-11-30' }, 'd')
  expect(old).toMatchObject({ verdict: 'expired', work: { entries: [{ id: 'd', qty: 1000, expired: 1000 }, {}, {}] } })
})

test('a serial number is asked for, and counts once', () => {
  const wanted = wantedOf([line(1, 'ponsel', { serialTracked: true })])
  const count = (work: ReceiveWork, serial: string | null) =>
    countGoods(work, wanted, label('ponsel', { serial }), at('a'))
  expect(count(empty, null).verdict).toBe('ask-serial')
  const one = count(empty, 'S1')
  expect(count(one.work, 'S1').verdict).toBe('again')
  expect(count(one.work, 'S2').work.entries).toMatchObject([{ qty: 2000, serials: ['S1', 'S2'] }])
})

test('a pallet is one scan for every carton on it, each as it was announced, and once', () => {
  const lines = [
    line(1, 'mie', { stated: 24_000, notice: 'n1', sscc: 'c1' }),
    line(1, 'mie', { stated: 24_000, notice: 'n1', sscc: 'c2' }),
    line(2, 'susu', { ...tracked, stated: 12_000, notice: 'n1', sscc: 'c3', lot: 'L1', expires: '2027-06-30' }),
  ]
  const cartons = [
    { sscc: 'p1', parent: null },
    { sscc: 'c1', parent: 'p1' },
    { sscc: 'c2', parent: 'p1' },
    { sscc: 'c3', parent: null },
  ]
  let n = 0
  const newId = () => {
    n += 1
    return `e${n}`
  }
  const around = { newId, today: '2026-12-01' }
  const scan = (work: ReceiveWork, sscc: string) => countCarton(work, { lines, cartons }, sscc, around)
  const carton = scan(empty, 'c1')
  const pallet = scan(carton.work, 'p1')
  expect([carton.cartons, pallet.cartons, cameOf(pallet.work, wantedOf(lines)[0]!)]).toEqual([1, 1, 48_000])
  expect(scan(pallet.work, 'p1').verdict).toBe('again')
  expect(scan(pallet.work, 'x').verdict).toBe('unknown')
  expect(scan(pallet.work, 'c3').work.entries[0]).toMatchObject({ lot: 'L1', expires: '2027-06-30', sscc: 'c3' })
  expect(wantedOf(lines)[1]).toMatchObject({ want: 12_000, announced: { lot: 'L1' } })
})

test('what came, what is damaged, what nobody ordered and what is missing go up as one receipt', () => {
  const lines = [line(1, 'mie', { stated: 24_000, notice: 'n1' }), line(2, 'teh', { stated: 1000, notice: 'n1' })]
  const wanted = wantedOf(lines)
  const came = countGoods({ ...empty, notice: 'n1' }, wanted, label('mie', { qty: 24_000 }), at('a')).work
  const odd = countGoods(came, wanted, label('gula', { code: '899' }), at('x')).work
  const work = setEntry(odd, 'a', { damaged: 30_000, note: 'basah' })
  expect(work.entries[0]).toMatchObject({ qty: 24_000, damaged: 24_000 })
  expect(missingOf(work, wanted).map(it => it.item)).toEqual(['teh'])
  const handing = { id: 'r1', place: 'kmg', at: '2026-12-01T03:00:00Z', day: '2026-12-01', deliveryNote: 'SJ-1' }
  const nothing = { counted: 0, damaged: 0, expired: 0, serials: [], note: '' }
  expect(deedOfDelivery(work, wanted, { ...handing, complete: true }).input).toEqual({
    ...{ ...handing, complete: true, notice: 'n1' },
    lines: [
      { order: 'o1', line: 1, counted: 24_000, damaged: 24_000, expired: 0, serials: [], note: 'basah' },
      { order: 'o1', line: 2, ...nothing },
      { order: 'o1', line: 1, ...nothing, wrong: { item: 'gula', code: '899', qty: 1000 } },
    ],
  })
  const partly = deedOfDelivery(work, wanted, { ...handing, complete: false }).input as { lines: unknown[] }
  expect(partly.lines).toHaveLength(2)
  expect(setExtra(work, 'x', 3000).extras).toMatchObject([{ qty: 3000 }])
  expect(setExtra(dropEntry(work, 'a'), 'x', 0)).toMatchObject({ entries: [], extras: [] })
})
