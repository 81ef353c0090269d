import { expect, test } from 'vitest'
import { ITEM_PACKING, openCatalog, packRows } from '#kit/offline/index.ts'
import { item } from '#kit/offline/testing/example-till.ts'
import { readCode } from './read-code.ts'

const milk = item(1, {
  name: 'Susu',
  barcodes: [
    { code: '08990001400010', qty: 1000 },
    { code: '18990001400017', qty: 12_000 },
  ],
})
const ginger = item(2, { name: 'Jahe', unit: 'kg', weighed: true, barcodes: [{ code: 'plu:12345', qty: 1000 }] })
const at = {
  catalog: openCatalog([packRows([milk, ginger], ITEM_PACKING)], []),
  today: '2026-12-01',
  inStore: [{ name: 'weighed', template: '21IIIIIWWWWWC', step: 1 }],
  isBin: (code: string) => code === 'A-01-03',
  typed: false,
}

test('an item is known by any of its codes, and a carton counts as what is in it', () => {
  expect(readCode('8990001400010', at)).toMatchObject({ kind: 'item', item: { id: milk.id }, qty: 1000, lot: null })
  expect(readCode('18990001400017', at)).toMatchObject({ kind: 'item', qty: 12_000 })
  expect(readCode('SKU1', at)).toMatchObject({ kind: 'item', qty: 1000 })
})

test('a label says lot, expiry and serial as well', () => {
  expect(readCode(']C101089900014000101727013110L7', at)).toMatchObject({ kind: 'item', expires: '2027-01-31' })
  expect(readCode('(01)08990001400010(17)270131(10)L7(21)S9', at)).toMatchObject({
    ...{ kind: 'item', lot: 'L7', expires: '2027-01-31', serial: 'S9' },
  })
})

test('a label from the scales carries its weight', () => {
  expect(readCode('2112345004501', at)).toMatchObject({ kind: 'item', item: { id: ginger.id }, qty: 450 })
})

test('a cage is known by its own number, bracketed, with its carrier, or as bare digits', () => {
  const sscc = '106141412345678908'
  for (const text of [`(00)${sscc}`, `]C100${sscc}`, `00${sscc}`])
    expect(readCode(text, at)).toEqual({ kind: 'unit', sscc })
})

test('shelves, searches and what nobody knows', () => {
  expect(readCode('a-01-03', at)).toEqual({ kind: 'bin', code: 'A-01-03' })
  expect(readCode('susu kental', { ...at, typed: true })).toEqual({ kind: 'search', text: 'susu kental' })
  expect(readCode('susu kental', at)).toEqual({ kind: 'unknown', code: 'susu kental' })
  expect(readCode('  ', at)).toEqual({ kind: 'nothing' })
  expect(readCode('8990001999999', { ...at, typed: true })).toMatchObject({ kind: 'unknown' })
})
