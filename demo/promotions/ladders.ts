import type { Promotion } from '#modules/pricing/rules/index.ts'
import type { DemoItem } from '../item.ts'
import { namer, promotion } from './promotion.ts'

const percentFrom = (atLeast: number, basisPoints: number) =>
  ({ atLeast, cut: { kind: 'percent', basisPoints } }) as const

/** The more, the cheaper: by quantity for all, by what is spent for members and wholesalers. */
export const ladders = (items: readonly DemoItem[]): readonly Promotion[] => {
  const { everything, goods } = namer(items)
  const water = goods(item => item.name.startsWith('Air Mineral') && item.size === '600 ml')
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
  ]
}
