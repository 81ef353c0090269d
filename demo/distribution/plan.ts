import { placeOf } from '../company.ts'
import { demoId } from '../demo-id.ts'
import type { DemoItem } from '../item.ts'

/** Goods of a demo transfer: whole cartons of an item. */
export type DemoGoods = { readonly item: string; readonly qty: number }

export type DemoTransfer = {
  /** How far it has come by now. */
  readonly reaches: 'draft' | 'released' | 'picking' | 'packed' | 'dispatched' | 'arrived' | 'closed'
  readonly id: string
  readonly to: string
  /** Hours before now at which it was drafted. */
  readonly hoursAgo: number
  readonly cages: number
  readonly goods: readonly DemoGoods[]
}

const CARTON = 'ctn'
const cartonOf = (item: DemoItem): number => item.units.find(unit => unit.code === CARTON)?.holds ?? 0

/** What the centre sends by the carton: goods of shelves, without expiry, the most wanted first. */
export const sentGoods = (items: readonly DemoItem[], most: number): readonly DemoItem[] =>
  items
    .filter(item => item.unit === 'pcs' && !item.tracksExpiry && cartonOf(item) > 1000)
    .toSorted((a, b) => b.popularity - a.popularity || (a.sku < b.sku ? -1 : 1))
    .slice(0, most)

const WAY = [
  ['closed', 'KMG', 68, 4],
  ['closed', 'DGO', 68, 3],
  ['closed', 'KMG', 44, 6],
  ['closed', 'DGO', 44, 4],
  ['arrived', 'DGO', 27, 5],
  ['dispatched', 'KMG', 7, 8],
  ['packed', 'KMG', 6, 3],
  ['packed', 'DGO', 6, 2],
  ['picking', 'KMG', 3, 0],
  ['picking', 'DGO', 3, 0],
  ['released', 'KMG', 2, 0],
  ['released', 'DGO', 2, 0],
  ['draft', 'KMG', 1, 0],
] as const satisfies readonly (readonly [DemoTransfer['reaches'], string, number, number])[]

const LINES = 5

/** A few transfers in every state, each of its own goods, a carton of each to every cage. */
export const demoTransfers = (items: readonly DemoItem[]): readonly DemoTransfer[] => {
  const sent = sentGoods(items, WAY.length * LINES)
  return WAY.map(([reaches, code, hoursAgo, cages], n) => ({
    ...{ reaches, hoursAgo, cages, id: demoId('transfer', String(n)), to: placeOf(code).id },
    goods: sent
      .slice(n * LINES, n * LINES + LINES)
      .map(item => ({ item: item.id, qty: cartonOf(item) * Math.max(1, cages) })),
  }))
}
