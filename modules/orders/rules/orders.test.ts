import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  billOf,
  commercialOf,
  fulfilmentOf,
  openAmountOf,
  packMeant,
  paymentOf,
  readQuickOrder,
  shortOf,
  stateOf,
  worthOf,
} from './index.ts'

const line = (over: object = {}) => ({ qty: 10, held: 0, handed: 0, shipped: 0, cancelled: 0, ...over })

test('an order is what its lines are', () => {
  expect(stateOf([line({ held: 10 })], 0)).toBe('confirmed')
  expect(stateOf([line({ held: 10 }), line({ held: 4 })], 0)).toBe('back-ordered')
  expect(stateOf([line({ shipped: 10 }), line({ held: 4 })], 50)).toBe('partly-supplied')
  expect(stateOf([line({ shipped: 6, cancelled: 4 })], 50)).toBe('supplied')
  expect(stateOf([line({ shipped: 6, cancelled: 4 })], 0)).toBe('closed')
  expect(stateOf([line({ cancelled: 10 })], 0)).toBe('cancelled')
})

test('three axes of a line, each apart', () => {
  const part = line({ shipped: 4, held: 3, cancelled: 1 })
  expect(shortOf(part)).toBe(2)
  expect([commercialOf(part, true), fulfilmentOf(part, true), paymentOf(part, 40, 10)]).toEqual([
    'reduced',
    'partly-sent',
    'part-paid',
  ])
  expect([commercialOf(line(), false), fulfilmentOf(line(), false), paymentOf(line(), 0, 0)]).toEqual([
    'asked',
    'open',
    'unbilled',
  ])
  expect(fulfilmentOf(line({ held: 10 }), true)).toBe('reserved')
  expect(fulfilmentOf(line({ handed: 10 }), true)).toBe('in-centre')
  expect(fulfilmentOf(line({ held: 9 }), true)).toBe('short')
})

test('however a line leaves, its invoices and what is struck off are its amount, and nothing stays of its credit', () => {
  fc.assert(
    fc.property(
      fc.nat(9_999_999),
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 }),
      (net, parts) => {
        const last = parts.at(-1)!
        const qty = parts.reduce((sum, part) => sum + part, 0)
        let state = { net, qty, shipped: 0, cancelled: 0 }
        let billed = 0
        for (const part of parts.slice(0, -1)) {
          const before = openAmountOf(state)
          const bill = billOf(state, part)
          state = { ...state, shipped: state.shipped + part }
          expect(openAmountOf(state)).toBe(before - bill)
          billed += bill
        }
        state = { ...state, cancelled: last }
        expect(openAmountOf(state)).toBe(0)
        expect(billed).toBe(worthOf(net, qty, qty - last))
      },
    ),
  )
})

test('a pasted order is read as people write it', () => {
  const { rows, faults } = readQuickOrder(
    'Kode;Jumlah;Satuan\nKOPI-01;12;dus\n"8990001400010",3\nTEH-02\t5 ctn\n\nGULA x7\nMIE banyak\nSUSU 0\nBERAS 2 palet\r\n',
  )
  expect(rows).toEqual([
    { n: 2, code: 'KOPI-01', packs: 12, unit: 'dus' },
    { n: 3, code: '8990001400010', packs: 3, unit: null },
    { n: 4, code: 'TEH-02', packs: 5, unit: 'ctn' },
    { n: 6, code: 'GULA', packs: 7, unit: null },
    { n: 9, code: 'BERAS', packs: 2, unit: 'palet' },
  ])
  expect(faults).toEqual([
    { n: 7, text: 'MIE banyak', fault: 'no-quantity' },
    { n: 8, text: 'SUSU 0', fault: 'quantity-unsound' },
  ])
})

test('a carton is a carton in whatever word', () => {
  expect(packMeant('dus', ['pcs', 'ctn'])).toBe('ctn')
  expect(packMeant('KARTON', ['pcs', 'dus'])).toBe('dus')
  expect(packMeant('palet', ['pcs', 'ctn'])).toBeUndefined()
  expect(packMeant('slof', ['pcs', 'slof'])).toBe('slof')
})
