import { INDONESIAN_TAXES, type ItemTerms, type PriceBook, type PriceStep } from '#modules/pricing/rules/index.ts'
import { placeOf } from './company.ts'
import { demoId } from './demo-id.ts'
import type { DemoItem } from './item.ts'
import { demoItems } from './items.ts'
import { demoPromotions } from './promotions.ts'

const step = (unitPrice: number, more: Partial<PriceStep> = {}): PriceStep => ({
  place: null,
  group: null,
  minQty: 0,
  unitPrice,
  ...more,
})

/** Vegetables come from around Bandung: Dago sells them 8 % cheaper, in whole hundreds. */
const dagoPrice = (item: DemoItem): number | null =>
  item.category === 'sayur' && item.plu !== null && item.memberPrice === null
    ? Math.round((item.price * 92) / 10_000) * 100
    : null

const pricesOf = (item: DemoItem): readonly PriceStep[] => {
  const inCarton = item.units.find(unit => unit.code === 'ctn')?.holds
  const local = dagoPrice(item)
  return [
    step(item.price),
    ...(local === null ? [] : [step(local, { place: placeOf('DGO').id })]),
    ...(item.memberPrice === null ? [] : [step(item.memberPrice, { group: 'member' })]),
    ...(item.wholesalePrice === null ? [] : [step(item.wholesalePrice, { group: 'wholesale' })]),
    ...(item.cartonPrice === null || inCarton === undefined
      ? []
      : [step(item.cartonPrice, { group: 'wholesale', minQty: inCarton })]),
  ]
}

/** What the price book says of an item. */
export const termsOf = (item: DemoItem): ItemTerms => ({
  item: item.id,
  taxClass: item.taxClass,
  categories: [item.category, item.department],
  prices: pricesOf(item),
})

/**
 * The first price book of Toko Melati: prices include PPN, cash is rounded to the nearest hundred rupiah. Members pay
 * the price of group `member` where there is one; group `wholesale` has its own, lower still from one carton on.
 */
export const demoPriceBook = (items: readonly DemoItem[] = demoItems()): PriceBook => ({
  v: 1,
  id: demoId('price-book', '1'),
  number: 1,
  currency: 'IDR',
  language: 'id',
  validFrom: '2024-01-01T00:00:00.000Z',
  validTo: null,
  pricesIncludeTax: true,
  rounding: { mode: 'half-up', discount: 'line', tax: 'document' },
  cash: { step: 100, mode: 'half-up' },
  taxes: INDONESIAN_TAXES,
  exclusives: [
    { name: 'pilihan', priority: 100, choose: 'best-per-line' },
    { name: 'seluruh', priority: 320, choose: 'best' },
  ],
  promotions: demoPromotions(items),
  items: items.map(termsOf),
})
