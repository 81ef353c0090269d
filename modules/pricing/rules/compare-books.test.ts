import { expect, test } from 'vitest'
import type { PriceBook, Promotion } from './index.ts'
import { compareBooks, INDONESIAN_TAXES } from './index.ts'

const step = (unitPrice: number, change = {}) => ({ place: null, group: null, minQty: 0, unitPrice, ...change })
const terms = (item: string, prices = [step(1000)], change = {}) => ({
  ...{ item, taxClass: 'ppn', categories: ['a'], prices },
  ...change,
})
const promotion = (id: string, priority = 1): Promotion => ({
  ...{ id, name: { id, en: id }, priority, from: null, to: null, places: null, when: [], stop: false, exclusive: null },
  ...{ limits: {}, budget: null },
  give: { kind: 'percent', target: { all: true }, basisPoints: 1000 },
})

const book: Omit<PriceBook, 'v' | 'number' | 'id' | 'validFrom' | 'validTo' | 'language'> = {
  ...{ currency: 'IDR', pricesIncludeTax: true, taxes: INDONESIAN_TAXES, exclusives: [] },
  rounding: { mode: 'half-up', discount: 'line', tax: 'line' },
  cash: { step: 100, mode: 'half-up' },
  promotions: [promotion('lama'), promotion('tetap')],
  items: [terms('kopi'), terms('teh'), terms('gula', [step(500), step(450, { minQty: 12_000 })])],
}

test('nothing differs between a book and itself, whatever the order of its parts', () => {
  const same = { ...book, items: book.items.toReversed(), promotions: book.promotions.toReversed() }
  expect(compareBooks(book, same)).toEqual({ prices: [], promotions: [], reclassified: [], terms: [] })
})

test('prices that rise, come and go, promotions, categories and taxes are told', () => {
  const after = {
    ...book,
    items: [
      terms('kopi', [step(1200)]),
      terms('gula', [step(500)], { categories: ['b'] }),
      terms('susu', [step(7000, { place: 'kmg' })]),
    ],
    promotions: [promotion('tetap', 2), promotion('baru')],
    pricesIncludeTax: false,
  }
  expect(compareBooks(book, after)).toEqual({
    prices: [
      { item: 'gula', place: null, group: null, minQty: 12_000, before: 450, after: null },
      { item: 'kopi', place: null, group: null, minQty: 0, before: 1000, after: 1200 },
      { item: 'susu', place: 'kmg', group: null, minQty: 0, before: null, after: 7000 },
      { item: 'teh', place: null, group: null, minQty: 0, before: 1000, after: null },
    ],
    promotions: [
      { id: 'lama', name: { id: 'lama', en: 'lama' }, change: 'gone' },
      { id: 'tetap', name: { id: 'tetap', en: 'tetap' }, change: 'changed' },
      { id: 'baru', name: { id: 'baru', en: 'baru' }, change: 'new' },
    ],
    reclassified: ['gula'],
    terms: ['pricesIncludeTax'],
  })
})

test('before the first book everything is new', () => {
  const { prices, promotions, terms: changed } = compareBooks(null, book)
  expect([prices.length, prices.every(it => it.before === null), promotions.length, changed]).toEqual([4, true, 2, []])
})
