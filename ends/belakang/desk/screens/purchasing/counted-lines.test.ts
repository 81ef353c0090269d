import { expect, test } from 'vitest'
import type { ExpectedLine } from '../../server/kinds.ts'
import { awaited, type Counted, isSound, lineKey, NOTHING, receiptLines } from './counted-lines.ts'

const line: ExpectedLine = {
  ...{
    order: 'o',
    orderNumber: 'PO-1',
    line: 1,
    supplier: 's',
    item: 'i',
    sku: 'A',
    name: 'Mie',
    unit: 'pcs',
    packUnit: 'ctn',
  },
  ...{
    packQty: 24_000,
    price: 48_000,
    ordered: 240_000,
    received: 0,
    open: 240_000,
    most: 252_000,
    stated: null,
    notice: null,
  },
  ...{
    noticeLine: null,
    sscc: null,
    lot: null,
    expires: null,
    expiryTracked: false,
    batchTracked: false,
    serialTracked: false,
  },
  ...{ shelfLifeDays: null, leastLifeDays: null, barcodes: [] },
}
const typed = (more: Partial<Counted>) => new Map([[lineKey(line), { ...NOTHING, ...more }]])

test('only what was said is recorded', () => {
  expect(receiptLines([line], new Map())).toEqual([])
  expect(receiptLines([line], typed({ counted: '240', damaged: '2,5', lot: ' L1 ' }))).toEqual([
    { order: 'o', line: 1, counted: 240_000, damaged: 2500, expired: 0, lot: 'L1', serials: [] },
  ])
  expect(receiptLines([line], typed({ wrong: '3', wrongCode: '899' }))).toEqual([
    { order: 'o', line: 1, counted: 0, damaged: 0, expired: 0, wrong: { qty: 3000, code: '899' }, serials: [] },
  ])
})

test('a figure that cannot be read, or damage beyond what came, holds the receipt back', () => {
  for (const bad of [{ counted: 'dua' }, { counted: '-1' }, { counted: '1', damaged: '2' }]) {
    expect(isSound({ ...NOTHING, ...bad })).toBe(false)
    expect(receiptLines([line], typed(bad))).toBeNull()
  }
})

test('what a notice says goes before what is open', () => {
  expect([awaited(line), awaited({ ...line, stated: 96_000 })]).toEqual([240_000, 96_000])
})
