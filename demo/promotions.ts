import type { Action, Condition, Promotion, Target } from '#modules/pricing/rules/index.ts'
import { placeOf } from './company.ts'
import { demoId } from './demo-id.ts'
import type { DemoItem } from './item.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const WEEKEND = [6, 7]

const promotion = (
  code: string,
  priority: number,
  id: string,
  en: string,
  give: Action,
  more: Partial<Omit<Promotion, 'id' | 'name' | 'priority' | 'give'>> = {},
): Promotion => ({
  id: demoId('promotion', code),
  name: { id, en },
  priority,
  from: null,
  to: null,
  places: null,
  when: [],
  give,
  stop: false,
  exclusive: null,
  limits: {},
  budget: null,
  ...more,
})

const hours = (weekdays: readonly number[], from: number, to: number): Condition => ({
  kind: 'happy-hour',
  weekdays,
  from: from * 60,
  to: to * 60,
})

/** Names the goods a promotion is about; everything it names may be promoted by law. */
const namer = (items: readonly DemoItem[]) => {
  const allowed = items.filter(item => item.promotable)
  const forbidden = items.filter(item => !item.promotable).map(item => item.id)
  return {
    everything: { all: true, except: forbidden } satisfies Target,
    category: (...categories: readonly string[]): Target => ({ categories, except: forbidden }),
    goods: (test: (item: DemoItem) => boolean): Target => ({ items: allowed.filter(test).map(item => item.id) }),
  }
}

const cheaper = (items: readonly DemoItem[]): readonly Promotion[] => {
  const { category, goods } = namer(items)
  const oil = goods(item => item.name.startsWith('Minyak Goreng Sawit') && item.size === '2 L')
  const eggs = goods(item => item.name === 'Telur Ayam Negeri Kandang Riang isi 10')
  return [
    promotion(
      'tubuh-10',
      100,
      'Diskon 10% Perawatan Rambut & Gigi',
      '10% off Hair & Oral Care',
      {
        kind: 'percent',
        target: category('rambut', 'gigi'),
        basisPoints: 1000,
      },
      { exclusive: 'pilihan' },
    ),
    promotion(
      'minyak-2000',
      110,
      'Minyak Goreng 2 L Hemat Rp2.000',
      'Cooking Oil 2 L, Rp2,000 off',
      {
        kind: 'amount',
        target: oil,
        amount: 2000,
        per: 'unit',
      },
      { exclusive: 'pilihan', limits: { units: 2000 } },
    ),
    promotion(
      'telur-akhir-pekan',
      120,
      'Telur isi 10 Harga Akhir Pekan',
      'Weekend Eggs, 10 pack',
      {
        kind: 'fixed-price',
        target: eggs,
        unitPrice: 26_900,
      },
      { when: [hours(WEEKEND, 0, 24)], limits: { units: 2000 } },
    ),
    promotion(
      'roti-sore',
      130,
      'Jam Sore Roti & Kue 20%',
      'Evening Bakery 20% off',
      {
        kind: 'percent',
        target: category('roti-manis', 'tahu-tempe'),
        basisPoints: 2000,
      },
      { when: [hours(EVERY_DAY, 18, 22)], places: [placeOf('KMG').id, placeOf('DGO').id] },
    ),
    promotion(
      'rabu-segar',
      140,
      'Rabu Segar Anggota 5%',
      'Members’ Fresh Wednesday 5%',
      {
        kind: 'percent',
        target: category('buah', 'sayur'),
        basisPoints: 500,
      },
      { when: [{ kind: 'member' }, hours([3], 0, 24)] },
    ),
  ]
}

const together = (items: readonly DemoItem[]): readonly Promotion[] => {
  const { category, goods } = namer(items)
  const sandwich = goods(item => item.name.startsWith('Biskuit Sandwich') && item.size === '133 g')
  const detergent = goods(item => item.name.startsWith('Deterjen Cair') && item.size === '1,6 L')
  const softener = goods(item => item.name.startsWith('Pelembut Pakaian') && item.size === '800 ml')
  const crisps = goods(item => item.name.startsWith('Keripik Kentang') && item.size === '68 g')
  const cups = goods(item => item.name.startsWith('Mie Cup'))
  const milk = goods(item => item.name.startsWith('Susu UHT') && item.size === '1 L')
  return [
    promotion(
      'biskuit-2-1',
      200,
      'Beli 2 Gratis 1 Biskuit Sandwich',
      'Sandwich Biscuits: Buy 2 Get 1',
      {
        kind: 'buy-x-get-y',
        buy: sandwich,
        buyQty: 2,
        get: sandwich,
        getQty: 1,
        cut: { kind: 'percent', basisPoints: 10_000 },
        pick: 'cheapest',
      },
      { limits: { times: 4 } },
    ),
    promotion('cuci-separuh', 210, 'Beli Deterjen, Pelembut Separuh Harga', 'Buy Detergent, Softener Half Price', {
      kind: 'buy-x-get-y',
      buy: detergent,
      buyQty: 1,
      get: softener,
      getQty: 1,
      cut: { kind: 'percent', basisPoints: 5000 },
      pick: 'dearest',
    }),
    promotion('sarapan', 220, 'Paket Sarapan Rp44.900', 'Breakfast Bundle Rp44,900', {
      kind: 'bundle',
      parts: [
        { target: category('roti-tawar'), qty: 1 },
        { target: category('selai'), qty: 1 },
        { target: milk, qty: 1 },
      ],
      price: 44_900,
    }),
    promotion('keripik-3', 230, 'Pilih 3 Keripik Kentang Rp29.900', 'Any 3 Potato Chips Rp29,900', {
      kind: 'mix-and-match',
      target: crisps,
      count: 3,
      price: 29_900,
    }),
    promotion(
      'mie-cup-4',
      240,
      'Pilih 4 Mie Cup Rp23.900',
      'Any 4 Cup Noodles Rp23,900',
      {
        kind: 'mix-and-match',
        target: cups,
        count: 4,
        price: 23_900,
      },
      { limits: { times: 3 } },
    ),
  ]
}

const percentFrom = (atLeast: number, basisPoints: number) =>
  ({ atLeast, cut: { kind: 'percent', basisPoints } }) as const

const onTheWhole = (items: readonly DemoItem[]): readonly Promotion[] => {
  const { everything, goods } = namer(items)
  const water = goods(item => item.name.startsWith('Air Mineral') && item.size === '600 ml')
  const registers = ['KMG-01', 'KMG-02', 'KMG-03', 'DGO-01', 'WEB-01']
  return [
    promotion('air-tangga', 300, 'Air 600 ml Makin Banyak Makin Murah', 'Water 600 ml: More for Less', {
      kind: 'ladder',
      target: water,
      measure: 'quantity',
      steps: [percentFrom(6000, 500), percentFrom(12_000, 800), percentFrom(24_000, 1200)],
    }),
    promotion(
      'grosir-tangga',
      310,
      'Ekstra Grosir',
      'Wholesale Extra',
      {
        kind: 'ladder',
        target: everything,
        measure: 'spend',
        steps: [percentFrom(2_000_000, 100), percentFrom(5_000_000, 200)],
      },
      { when: [{ kind: 'group', groups: ['wholesale'] }], exclusive: 'seluruh' },
    ),
    promotion(
      'anggota-tangga',
      320,
      'Belanja Hemat Anggota',
      'Members Spend & Save',
      {
        kind: 'ladder',
        target: everything,
        measure: 'spend',
        steps: [percentFrom(300_000, 200), percentFrom(600_000, 300), percentFrom(1_000_000, 500)],
      },
      { when: [{ kind: 'member' }], exclusive: 'seluruh', limits: { discount: 100_000 } },
    ),
    promotion(
      'kupon-melati10',
      330,
      'Kupon MELATI10',
      'Coupon MELATI10',
      {
        kind: 'amount',
        target: everything,
        amount: 10_000,
        per: 'basket',
      },
      {
        when: [
          { kind: 'coupon', codes: ['MELATI10'] },
          { kind: 'spend', target: everything, atLeast: 100_000 },
        ],
        budget: {
          total: 10_000_000,
          allowances: registers.map(code => ({ register: demoId('register', code), amount: 2_000_000 })),
        },
      },
    ),
    promotion(
      'ramadan-sirup',
      340,
      'Berkah Ramadan Sirup & Kurma 15%',
      'Ramadan Cordials & Dates 15%',
      {
        kind: 'percent',
        target: goods(item => item.name.startsWith('Sirup') || item.name.startsWith('Kurma')),
        basisPoints: 1500,
      },
      { from: '2027-02-01', to: '2027-03-10' },
    ),
  ]
}

/** Fifteen promotions, each kind of the pricing rules at least once; none touches goods that the law keeps out. */
export const demoPromotions = (items: readonly DemoItem[]): readonly Promotion[] => [
  ...cheaper(items),
  ...together(items),
  ...onTheWhole(items),
]
