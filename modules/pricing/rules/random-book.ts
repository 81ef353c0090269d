import type { ItemTerms, PriceBook, PriceStep } from './price-book.ts'
import { type Chance, chance } from './random.ts'
import { CATEGORIES, GROUPS, ITEMS, PLACES, randomPromotion } from './random-promotion.ts'
import { INDONESIAN_TAXES } from './tax-indonesia.ts'

const randomPrice = (c: Chance) => (c.often(60) ? c.between(1, 900) * 100 : c.between(0, 120_000))

const randomSteps = (c: Chance): PriceStep[] => {
  const usual = { place: null, group: null, minQty: 0, unitPrice: randomPrice(c) }
  const others = [
    { place: null, group: null, minQty: c.between(2, 12) * 1000, unitPrice: randomPrice(c) },
    { place: null, group: c.pick(GROUPS), minQty: 0, unitPrice: randomPrice(c) },
    { place: null, group: 'member', minQty: 0, unitPrice: randomPrice(c) },
    { place: c.pick(PLACES), group: null, minQty: 0, unitPrice: randomPrice(c) },
    { place: c.pick(PLACES), group: c.pick(GROUPS), minQty: c.upTo(3) * 1000, unitPrice: randomPrice(c) },
  ]
  return [usual, ...c.some(others, 25)]
}

const randomItem = (c: Chance, item: string): ItemTerms => ({
  item,
  taxClass: c.pick(['ppn', 'ppn', 'ppn', 'ppn-luxury', 'exempt', 'zero']),
  categories: [...new Set([c.pick(CATEGORIES), ...c.some(CATEGORIES, 10)])],
  prices: randomSteps(c),
})

/** A sound price book made from a seed, for laws, for the proof in the browser and for benches. */
export const randomBook = (seed: number, promotions?: number): PriceBook => {
  const c = chance(seed)
  return {
    v: 1,
    id: `book-${seed}`,
    number: 1,
    currency: 'IDR',
    language: c.pick(['id', 'en']),
    validFrom: '2020-01-01T00:00:00.000Z',
    validTo: null,
    pricesIncludeTax: c.often(70),
    rounding: {
      mode: c.pick(['half-up', 'half-up', 'half-even', 'down']),
      discount: c.pick(['line', 'document']),
      tax: c.pick(['line', 'document']),
    },
    cash: { step: c.pick([1, 50, 100, 500]), mode: 'half-up' },
    taxes: INDONESIAN_TAXES,
    exclusives: [
      { name: 'satu', priority: c.upTo(8), choose: 'first' },
      { name: 'terbaik', priority: c.upTo(8), choose: 'best' },
      { name: 'per-baris', priority: c.upTo(8), choose: 'best-per-line' },
    ],
    promotions: Array.from({ length: promotions ?? c.upTo(30) }, (_, n) => randomPromotion(c, n)),
    items: ITEMS.map(item => randomItem(c, item)),
  }
}
