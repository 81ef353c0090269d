import { packOrder } from '../packing/pack-order.ts'
import type { Box, Size, Unit } from '../packing/pack-task.ts'

/** Goods that were picked. Quantities are thousandths of the base unit, sizes millimetres, weights grams of one piece. */
export type Goods = {
  readonly item: string
  readonly qty: number
  readonly size: Size | null
  readonly flat: boolean
  readonly grams: number | null
  /** The largest unit the item is packed in by its maker, if any: how much of the base unit it holds. */
  readonly pack: { readonly unit: string; readonly qty: number } | null
}

export type Cartons = {
  /** Full cases that travel as they are. */
  readonly cases: readonly {
    readonly item: string
    readonly unit: string
    readonly qty: number
    readonly count: number
  }[]
  readonly boxes: readonly {
    readonly box: string
    readonly grams: number
    readonly contents: readonly { readonly item: string; readonly qty: number }[]
  }[]
  /** What no rule can lay: without a size, not whole pieces, too large for every box. */
  readonly unsized: readonly { readonly item: string; readonly qty: number }[]
}

const PIECE = 1000
/** More loose pieces than a person would lay by plan are packed by eye. */
const MOST_PIECES = 400

const summed = (parts: readonly { readonly item: string; readonly qty: number }[]) => {
  const sums = new Map<string, number>()
  for (const { item, qty } of parts) sums.set(item, (sums.get(item) ?? 0) + qty)
  return [...sums].map(([item, qty]) => ({ item, qty }))
}

const casesOf = (all: readonly Goods[]): Cartons['cases'] =>
  all.flatMap(({ item, qty, pack }) => {
    const count = pack && pack.qty > PIECE ? Math.floor(qty / pack.qty) : 0
    return pack && count > 0 ? [{ item, unit: pack.unit, qty: count * pack.qty, count }] : []
  })

/**
 * Which boxes picked goods go into: full cases stay as they are, the loose pieces are laid into the fewest and smallest
 * boxes found (`packOrder`). What cannot be laid by size is told apart and packed by eye. Nothing is lost: cases, boxes
 * and the unsized add up to what was picked.
 */
export const cartonise = (all: readonly Goods[], boxes: readonly Box[]): Cartons => {
  const cases = casesOf(all)
  const inCases = new Map(cases.map(({ item, qty }) => [item, qty]))
  const units: Unit[] = []
  const unsized: { item: string; qty: number }[] = []
  for (const { item, qty, size, flat, grams } of all) {
    const loose = qty - (inCases.get(item) ?? 0)
    const pieces = Math.floor(loose / PIECE)
    const fits = size && grams !== null && boxes.length > 0 && units.length + pieces <= MOST_PIECES
    const laid = fits ? pieces : 0
    for (let i = 0; i < laid; i += 1) units.push({ sku: item, size: size!, grams: grams!, flat })
    if (loose - laid * PIECE > 0) unsized.push({ item, qty: loose - laid * PIECE })
  }
  const packed = units.length > 0 ? packOrder({ name: 'loose', units }, boxes) : { boxes: [], unpacked: [] }
  return {
    cases,
    boxes: packed.boxes.map(({ box, grams, placed }) => ({
      ...{ box, grams },
      contents: summed(placed.map(({ sku }) => ({ item: sku, qty: PIECE }))),
    })),
    unsized: summed([...unsized, ...packed.unpacked.map(item => ({ item, qty: PIECE }))]),
  }
}
