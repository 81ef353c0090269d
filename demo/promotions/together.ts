import type { Promotion } from '#modules/pricing/rules/index.ts'
import type { DemoItem } from '../item.ts'
import { namer, promotion } from './promotion.ts'

/** Goods that cost less with others: two and one, half price, bundles, three for one price. */
export const together = (items: readonly DemoItem[]): readonly Promotion[] => {
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
