import type { Promotion } from '#modules/pricing/rules/index.ts'
import { placeOf } from '../company.ts'
import type { DemoItem } from '../item.ts'
import { EVERY_DAY, hours, namer, promotion, WEEKEND } from './promotion.ts'

/** Goods that cost less by themselves: percentages, amounts, fixed prices, at certain hours or for members. */
export const cheaper = (items: readonly DemoItem[]): readonly Promotion[] => {
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
