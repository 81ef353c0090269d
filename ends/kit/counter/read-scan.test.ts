import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigitOf } from '#modules/catalog/rules/index.ts'
import { readScan, type ScanningAt } from './read-scan.ts'
import { APPLE, BEEF, BOOK, CATALOG, GONE, NOW, PHONE, TEA, uuid } from './testing/example-shop.ts'

const AT: ScanningAt = {
  catalog: CATALOG,
  book: BOOK,
  place: uuid(500),
  today: NOW.day,
  inStore: [
    { name: 'berat', template: '20IIIIIWWWWWC', step: 1 },
    { name: 'harga', template: '25IIIIIPPPPPC', step: 100 },
  ],
  receiptUrl: 'https://toko.example/r/',
  typed: true,
}
const read = (text: string, more: Partial<ScanningAt> = {}) => readScan(text, { ...AT, ...more })
const closed = (digits: string) => digits + checkDigitOf(digits)

describe('what a scan means', () => {
  test('a piece, a carton, and how many of them', () => {
    expect(read('8996001600146')).toEqual({ kind: 'item', item: TEA, qty: 1000 })
    expect(read('18996001600143')).toEqual({ kind: 'item', item: TEA, qty: 24_000 })
    expect(read('3*8996001600146')).toEqual({ kind: 'item', item: TEA, qty: 3000 })
    expect(read('3*')).toEqual({ kind: 'nothing' })
    expect(read('  ')).toEqual({ kind: 'nothing' })
  })

  test('labels of the scale: by weight, and by price with the weight that price buys', () => {
    expect(read(closed('201234500735'))).toEqual({ kind: 'item', item: APPLE, qty: 735 })
    expect(read(closed('255432100253'))).toEqual({ kind: 'item', item: BEEF, qty: 211, labelled: 25_300 })
    expect(read('SKU-2')).toEqual({ kind: 'weigh', item: APPLE })
    expect(read('0,4*SKU-2')).toEqual({ kind: 'item', item: APPLE, qty: 400 })
  })

  test('an expired batch is refused at the counter; a good one keeps its lot', () => {
    expect(read('(01)08996001600146(17)261130(10)L7')).toMatchObject({
      kind: 'refused',
      word: 'expired',
      day: '2026-11-30',
    })
    expect(read('(01)08996001600146(17)261201(10)L7')).toMatchObject({ kind: 'item', lot: 'L7' })
    expect(read(GONE.barcodes[0]!.code)).toEqual({ kind: 'refused', word: 'inactive', item: GONE })
  })

  test('a lot that was called back or has ended is refused, whatever its pack says', () => {
    const blocked = [
      { item: TEA.id, code: 'L7', why: 'recalled' },
      { item: TEA.id, code: 'L8', why: 'expired' },
    ] as const
    const scan = (lot: string) => read(`(01)08996001600146(17)261231(10)${lot}`, { blocked })
    expect(scan('L7')).toMatchObject({ kind: 'refused', word: 'recalled' })
    expect(scan('L8')).toMatchObject({ kind: 'refused', word: 'expired' })
    expect(scan('L9')).toMatchObject({ kind: 'item', lot: 'L9' })
  })

  test('a label names the piece, where the item has numbers on its pieces', () => {
    const label = { kind: 'item', item: PHONE, qty: 1000 }
    expect(read('(01)08990000000013(21)IMEI-7')).toEqual({ ...label, serial: 'IMEI-7' })
    expect(read('8990000000013')).toEqual(label)
    expect(read('(01)08996001600146(21)X1')).toEqual({ kind: 'item', item: TEA, qty: 1000 })
  })

  test('a receipt opens the return; letters typed are a search, letters scanned an unknown code', () => {
    expect(read('https://toko.example/r/abc')).toEqual({ kind: 'receipt', code: 'abc' })
    expect(read('KMG-01-000123')).toEqual({ kind: 'receipt', code: 'KMG-01-000123' })
    expect(read('teh melati')).toEqual({ kind: 'search', text: 'teh melati' })
    expect(read('ABC-999', { typed: false })).toEqual({ kind: 'unknown', code: 'ABC-999' })
    expect(read('8990009999999')).toEqual({ kind: 'unknown', code: '8990009999999' })
  })

  test('nothing that comes out of a scanner breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (text, typed) => {
        expect(read(text, { typed }).kind).toMatch(/^(nothing|receipt|search|unknown|refused|weigh|item)$/)
      }),
    )
  })
})
