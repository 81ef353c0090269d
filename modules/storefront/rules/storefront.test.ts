import { expect, test } from 'vitest'
import {
  bandName,
  bandNamed,
  itemPath,
  nearestWord,
  PRICE_BANDS,
  readBasketQuantity,
  searchWords,
  slugOf,
  stockWord,
  unitPrice,
} from './index.ts'

test('words of a search: small, without marks, letters and digits apart, no more than eight', () => {
  expect(searchWords('  Kopi Café 5kg! x10 ')).toEqual(['kopi', 'cafe', '5', 'kg', 'x', '10'])
  expect(searchWords("mi' & | : * (goreng)")).toEqual(['mi', 'goreng'])
  expect(searchWords('a b c d e f g h i j')).toHaveLength(8)
  expect(searchWords(' ')).toEqual([])
})

const KNOWN = ['mie', 'milk', 'goreng', 'gorengan', 'sampo', 'telur', 'cokelat', 'sabun'].map((word, n) => ({
  word,
  uses: n + 1,
}))

test.each([
  ['gorng', 'goreng'],
  ['mei', 'mie'],
  ['telor', 'telur'],
  ['coklat', 'cokelat'],
  ['shampo', 'sampo'],
  ['sbaun', 'sabun'],
  ['xyz', undefined],
  ['ab', undefined],
])('%s was meant as %s', (typed, meant) => {
  expect(nearestWord(typed, KNOWN)).toBe(meant)
})

test('a last word may be unfinished', () => {
  expect(nearestWord('cokle', KNOWN)).toBe(undefined)
  expect(nearestWord('cokle', KNOWN, true)).toBe('cokelat')
})

test('an address has the name for people and the SKU for us', () => {
  expect(slugOf('Mie Goreng “Ayam” 85 g × 5')).toBe('mie-goreng-ayam-85-g-5')
  expect(slugOf('日本')).toBe('barang')
  expect(itemPath('Beras 5 kg', 'A/B 1')).toBe('beras-5-kg/A%2FB%201')
})

test('packs are compared by 100 g, large ones by the kilogram', () => {
  expect(unitPrice(3300, 87, false)).toEqual({ per: '100 g', price: 3793 })
  expect(unitPrice(75_000, 5000, false)).toEqual({ per: 'kg', price: 15_000 })
  expect([unitPrice(9500, 1000, true), unitPrice(500, 10, false), unitPrice(500, null, false)]).toEqual([
    null,
    null,
    null,
  ])
})

test('quantities: whole, for weighed goods also parts, never more than 99', () => {
  expect([readBasketQuantity('2', false), readBasketQuantity('0,5', true), readBasketQuantity('1000', false)]).toEqual([
    2000, 500, 99_000,
  ])
  expect([readBasketQuantity('0.5', false), readBasketQuantity('-1', true), readBasketQuantity('', true)]).toEqual([
    null,
    null,
    null,
  ])
})

test('what there is, as the shop says it; price bands by their names', () => {
  expect([stockWord(-1000), stockWord(0), stockWord(5000), stockWord(5001)]).toEqual(['out', 'out', 'few', 'in'])
  expect(PRICE_BANDS.map(bandName).map(bandNamed)).toEqual([...PRICE_BANDS])
  expect(bandNamed('1-2')).toBe(undefined)
})
