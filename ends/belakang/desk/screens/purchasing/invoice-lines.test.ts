import { expect, test } from 'vitest'
import type { OpenLine } from '../../server/kinds.ts'
import { asOrdered, invoiceLines, netAt, openKey } from './invoice-lines.ts'

const line: OpenLine = {
  ...{
    order: 'o',
    orderNumber: 'PO-1',
    line: 2,
    item: 'i',
    sku: 'A',
    name: 'Mie',
    unit: 'pcs',
    packUnit: 'ctn',
    packQty: 24_000,
  },
  ...{ price: 48_000, open: 60_000, value: 120_000, tax: 13_200, receipts: ['GR-1'] },
}

test('a line is offered as it came, in packs and at the ordered price', () => {
  expect(asOrdered(line)).toEqual({ on: true, packs: '2,5', net: '120000' })
  expect([netAt(line, '1'), netAt(line, 'x')]).toEqual(['48000', ''])
})

test('only what stands on the paper is entered, charges beside it', () => {
  const typed = new Map([[openKey(line), { on: true, packs: '2', net: '96.000' }]])
  expect(invoiceLines([line, { ...line, line: 3 }], typed, [{ text: 'Ongkir', net: '25000' }])).toEqual([
    { order: 'o', orderLine: 2, charge: false, text: 'Mie', qty: 48_000, net: 96_000 },
    { order: null, orderLine: null, charge: true, text: 'Ongkir', qty: 0, net: 25_000 },
  ])
  expect(invoiceLines([line], new Map([[openKey(line), { on: true, packs: '', net: '1' }]]), [])).toBeNull()
  expect(invoiceLines([line], new Map(), [{ text: '', net: '' }])).toBeNull()
})
