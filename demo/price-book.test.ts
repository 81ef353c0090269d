import { describe, expect, test } from 'vitest'
import {
  type Basket,
  checkPriceBook,
  openPriceBook,
  type Promotion,
  priceBasket,
  type Target,
} from '#modules/pricing/rules/index.ts'
import { placeOf } from './company.ts'
import type { DemoItem } from './item.ts'
import { demoItems } from './items.ts'
import { demoPriceBook } from './price-book.ts'

const items = demoItems()
const book = demoPriceBook(items)
const open = openPriceBook(book)

const find = (start: string, end = '') => {
  const found = items.find(item => item.name.startsWith(start) && item.name.endsWith(end))
  if (!found) throw new Error(`no ${start} … ${end}`)
  return found
}

/** Every target a promotion names: whatever in it has items, categories or `all`. */
const targetsIn = (value: unknown): readonly Target[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'items' in value || 'categories' in value || 'all' in value ? [value as Target] : []
  return [...own, ...Object.values(value).flatMap(targetsIn)]
}
const targetsOf = ({ when, give }: Promotion) => targetsIn([when, give])

type Scene = Partial<Omit<Basket, 'lines'>> & { day?: string; weekday?: number; minute?: number }

/** What each cause took off, by the Indonesian name of the promotion, in a basket of goods and quantities. */
const saved = (goods: readonly (readonly [DemoItem, number])[], scene: Scene = {}) => {
  const { day = '2026-11-24', weekday = 2, minute = 600, ...who } = scene
  const lines = goods.map(([item, qty], n) => ({ id: `l${n}`, item: item.id, qty }))
  const basket = { place: placeOf('KMG').id, group: null, member: false, coupons: [], lines, ...who }
  const left = new Map(book.promotions.filter(p => p.budget).map(p => [p.id, 100_000]))
  const priced = priceBasket(basket, open, { instant: `${day}T03:00:00.000Z`, day, weekday, minute }, left)
  if (!priced.ok) throw new Error(priced.detail)
  const name = new Map(book.promotions.map(p => [p.id, p.name.id]))
  const why = priced.value.lines.flatMap(line => line.why)
  return Object.fromEntries(
    [...Map.groupBy(why, ({ cause }) => name.get(cause) ?? cause)].map(
      ([cause, all]) => [cause, -all.reduce((sum, { amount }) => sum + amount, 0)] as const,
    ),
  )
}

test('the book is sound', () => {
  expect(checkPriceBook(book)).toMatchObject({ ok: true })
  expect(book.items.length).toBe(items.length)
})

test('every kind of promotion and condition is in it', () => {
  const gives = new Set(book.promotions.map(p => p.give.kind))
  const whens = new Set(book.promotions.flatMap(p => p.when.map(c => c.kind)))
  const kinds = ['percent', 'amount', 'fixed-price', 'buy-x-get-y', 'bundle', 'mix-and-match', 'ladder']
  expect([...gives].sort()).toEqual(kinds.sort())
  expect([...whens].sort()).toEqual(['coupon', 'group', 'happy-hour', 'member', 'spend'])
})

test('every promotion names goods that exist, and none that the law keeps out', () => {
  const forbidden = items.filter(item => !item.promotable).map(item => item.id)
  for (const promotion of book.promotions)
    for (const target of targetsOf(promotion)) {
      expect([promotion.name.id, target.items?.length === 0]).toEqual([promotion.name.id, false])
      expect((target.items ?? []).filter(id => forbidden.includes(id))).toEqual([])
      if (target.all) expect(target.except).toEqual(forbidden)
    }
})

describe('baskets get', () => {
  test('10 % off hair care', () => {
    const shampoo = find('Sampo Mahkota', '170 ml')
    expect(saved([[shampoo, 1000]])).toEqual({ 'Diskon 10% Perawatan Rambut & Gigi': Math.round(shampoo.price / 10) })
  })
  test('Rp2.000 off two bottles of oil at most', () =>
    expect(saved([[find('Minyak Goreng Sawit', '2 L'), 3000]])).toEqual({ 'Minyak Goreng 2 L Hemat Rp2.000': 4000 }))
  test('weekend eggs at the weekend', () => {
    const eggs = find('Telur Ayam Negeri Kandang Riang isi 10')
    expect(saved([[eggs, 1000]])).toEqual({})
    expect(saved([[eggs, 1000]], { weekday: 6, day: '2026-11-28' })).toEqual({
      'Telur isi 10 Harga Akhir Pekan': eggs.price - 26_900,
    })
  })
  test('evening buns after six', () => {
    const bun = find('Roti Isi Oven Pagi')
    expect(saved([[bun, 1000]], { minute: 18 * 60 })).toEqual({ 'Jam Sore Roti & Kue 20%': bun.price / 5 })
    expect(saved([[bun, 1000]], { minute: 18 * 60 - 1 })).toEqual({})
  })
  test('the third packet of biscuits', () => {
    const biscuits = find('Biskuit Sandwich', '133 g')
    expect(saved([[biscuits, 3000]])).toEqual({ 'Beli 2 Gratis 1 Biskuit Sandwich': biscuits.price })
  })
  test('softener at half price', () => {
    const softener = find('Pelembut Pakaian', '800 ml')
    expect(
      saved([
        [find('Deterjen Cair', '1,6 L'), 1000],
        [softener, 1000],
      ]),
    ).toEqual({
      'Beli Deterjen, Pelembut Separuh Harga': Math.round(softener.price / 2),
    })
  })
  test('the breakfast bundle for Rp44.900', () => {
    const goods = [find('Roti Tawar'), find('Selai Buah'), find('Susu UHT', '1 L')]
    const shelf = goods.reduce((sum, item) => sum + item.price, 0)
    expect(saved(goods.map(item => [item, 1000] as const))).toEqual({ 'Paket Sarapan Rp44.900': shelf - 44_900 })
  })
  test('three crisps and four cups for one price each', () => {
    const crisps = items.filter(i => i.name.startsWith('Keripik Kentang') && i.size === '68 g').slice(0, 3)
    const shelf = crisps.reduce((sum, item) => sum + item.price, 0)
    expect(saved(crisps.map(item => [item, 1000] as const))).toEqual({
      'Pilih 3 Keripik Kentang Rp29.900': shelf - 29_900,
    })
    const cup = find('Mie Cup')
    expect(saved([[cup, 4000]])).toEqual({ 'Pilih 4 Mie Cup Rp23.900': 4 * cup.price - 23_900 })
  })
  test('water cheaper by the dozen', () => {
    const water = find('Air Mineral', '600 ml')
    const twelve = Math.round((12 * water.price * 8) / 100)
    expect(saved([[water, 12_000]])).toEqual({ 'Air 600 ml Makin Banyak Makin Murah': twelve })
  })
  test('the coupon from Rp100.000 on', () => {
    const rice = find('Beras Sawah Tenang', '10 kg')
    expect(saved([[rice, 1000]], { coupons: ['melati10'] })).toEqual({ 'Kupon MELATI10': 10_000 })
    expect(saved([[find('Garam'), 1000]], { coupons: ['MELATI10'] })).toEqual({})
  })
  test('what members get: their price, Wednesdays, and a ladder', () => {
    const cheaper = items.find(item => item.memberPrice !== null && item.category === 'kopi')!
    expect(saved([[cheaper, 1000]], { member: true, group: 'member' })).toEqual({
      'group-price': cheaper.price - cheaper.memberPrice!,
    })
    const rice = find('Beras Sawah Tenang', '10 kg')
    expect(saved([[rice, 3000]], { member: true, group: 'member' })).toMatchObject({
      'Belanja Hemat Anggota': expect.any(Number),
    })
    const carrot = items.find(item => item.category === 'sayur' && item.memberPrice === null && item.plu !== null)!
    expect(saved([[carrot, 1000]], { member: true, weekday: 3, day: '2026-11-25' })).toEqual({
      'Rabu Segar Anggota 5%': Math.round(carrot.price / 20),
    })
  })
  test('wholesale prices, lower by the carton, and 1 % from two million on', () => {
    const noodles = items.find(item => item.category === 'mie-instan' && item.cartonPrice !== null)!
    const per = (qty: number) => saved([[noodles, qty]], { group: 'wholesale' })
    expect(per(1000)).toEqual({ 'group-price': noodles.price - noodles.wholesalePrice! })
    expect(per(40_000)).toEqual({ 'group-price': 40 * (noodles.price - noodles.cartonPrice!) })
    expect(per(2_000_000)).toMatchObject({ 'Ekstra Grosir': expect.any(Number) })
  })
  test('nothing on tobacco, whoever buys and how much', () =>
    expect(
      saved([[find('Sigaret Kretek Filter'), 50_000]], { member: true, group: 'member', coupons: ['MELATI10'] }),
    ).toEqual({}))
  test('cordials in Ramadan', () => {
    const cordial = items.find(item => item.name.startsWith('Sirup') && item.memberPrice === null)!
    expect(saved([[cordial, 1000]], { day: '2027-02-16' })).toEqual({
      'Berkah Ramadan Sirup & Kurma 15%': Math.round((cordial.price * 15) / 100),
    })
  })
})
