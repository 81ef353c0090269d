import type { PackedOrder } from '../rules/index.ts'
import type { PackReport } from './pack-report.ts'

const WORDS = {
  id: {
    orders: 'pesanan',
    units: 'satuan barang',
    boxes: 'dus',
    left: 'tidak muat di dus mana pun',
    ok: 'diperiksa: baik',
    bad: 'SALAH',
  },
  en: { orders: 'orders', units: 'units', boxes: 'boxes', left: 'fits into no box', ok: 'checked: good', bad: 'WRONG' },
} as const

const sayOrder = ({ order, boxes, unpacked }: PackedOrder, left: string): string[] => [
  ...boxes.map(({ box, grams, placed }) => `${order}: ${box}, ${placed.length}, ${grams} g`),
  ...unpacked.map(sku => `${order}: ${sku} ${left}`),
]

/** Packed orders for people. */
export const sayPacking = (sums: PackReport, packed: readonly PackedOrder[], language: 'id' | 'en'): string => {
  const words = WORDS[language]
  const { orders, units, boxes, byBox, checker, milliseconds } = sums
  return [
    ...packed.flatMap(it => sayOrder(it, words.left)),
    `${orders} ${words.orders}, ${units} ${words.units}, ${boxes} ${words.boxes} (${milliseconds.mean} ms, max ${milliseconds.most} ms)`,
    ...Object.entries(byBox).map(([name, count]) => `  ${name}: ${count}`),
    ...(checker.ok ? [words.ok] : checker.problems.map(problem => `${words.bad}: ${problem}`)),
  ].join('\n')
}
