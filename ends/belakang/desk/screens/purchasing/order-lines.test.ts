import { expect, test } from 'vitest'
import { amountOf, linesOf, qtyOf, type TypedLine, typedValue } from './order-lines.ts'

const line = (more: Partial<TypedLine>): TypedLine => ({
  item: { id: 'a', name: 'Mie', sku: 'MIE-1' },
  baseUnit: 'pcs',
  units: [
    { unit: 'pcs', packQty: 1000 },
    { unit: 'ctn', packQty: 24_000 },
  ],
  ...{ unit: 'ctn', packs: '5', price: '' },
  ...more,
})

test('packs become thousandths of the base unit, exactly or not at all', () => {
  expect(qtyOf(line({}))).toBe(120_000)
  expect(qtyOf(line({ packs: '0,5' }))).toBe(12_000)
  expect(qtyOf(line({ unit: 'pcs', packs: '2,5' }))).toBe(2500)
  for (const packs of ['', '0', '-1', 'lima', '0,0001']) expect(qtyOf(line({ packs })), packs).toBeNull()
})

test('amounts as people type them', () => {
  expect(['52000', '52.000', '52,000', ' 52 000 '].map(amountOf)).toEqual([52_000, 52_000, 52_000, 52_000])
  expect(['', 'Rp', '-5'].map(amountOf)).toEqual([null, null, null])
})

test('a line is worth what is agreed, or what is typed', () => {
  expect(typedValue(line({}), 52_000)).toBe(260_000)
  expect(typedValue(line({ price: '50.000' }), 52_000)).toBe(250_000)
  expect(typedValue(line({}), null)).toBeNull()
})

test('unfinished lines are not sent', () => {
  expect(linesOf([line({}), line({ packs: '' })])).toBeNull()
  expect(linesOf([line({}), line({ unit: 'pcs', packs: '3', price: '2.500' })])).toEqual([
    { item: 'a', unit: 'ctn', qty: 120_000 },
    { item: 'a', unit: 'pcs', qty: 3000, price: 2500 },
  ])
})
