import { drawBelow, type Lot } from '#kernel/draw.ts'
import type { Taste, Turned } from './fill-box.ts'

/** A way to go about packing: the order in which units are taken, and the taste for places. */
export type Attempt = { readonly order: readonly number[]; readonly taste: Taste }

type Key = (it: Turned) => number
const edges = ({ unit }: Turned) => unit.size.toSorted((a, b) => b - a) as [number, number, number]
const KEYS: readonly Key[] = [
  it => it.volume,
  it => edges(it)[0] * edges(it)[1],
  it => edges(it)[0],
  it => it.thin,
  it => it.unit.grams,
]

const taste = (a: 0 | 1 | 2, b: 0 | 1 | 2, c: 0 | 1 | 2, snug = false): Taste => ({ axes: [a, b, c], snug })
const TASTES: readonly Taste[] = [
  taste(2, 1, 0),
  taste(0, 1, 2),
  taste(1, 0, 2),
  taste(2, 1, 0, true),
  taste(2, 0, 1),
  taste(0, 2, 1),
  taste(1, 2, 0),
  taste(0, 1, 2, true),
]

const sorted = (units: readonly Turned[], among: readonly number[], key: Key): number[] => {
  const keys = units.map(key)
  const volume = units.map(it => it.volume)
  return among.toSorted((a, b) => keys[b]! - keys[a]! || volume[b]! - volume[a]! || a - b)
}

/** The attempts that are always worth making, most promising first. */
export const steadyAttempts = (units: readonly Turned[], among: readonly number[]): Attempt[] => {
  const orders = KEYS.map(key => sorted(units, among, key))
  return TASTES.flatMap(it => orders.map(order => ({ order, taste: it })))
}

/** A steady attempt with its order disturbed: each unit moves a few places, and now and then a unit comes first. */
export const luckyAttempt = (units: readonly Turned[], among: readonly number[], lot: Lot): Attempt => {
  const base = sorted(units, among, KEYS[drawBelow(lot, KEYS.length)]!)
  const reach = 1 + drawBelow(lot, among.length)
  const place = base.map((_, i) => i + drawBelow(lot, reach))
  const order = base.map((_, i) => i).sort((a, b) => place[a]! - place[b]! || a - b)
  return { order: order.map(i => base[i]!), taste: TASTES[drawBelow(lot, TASTES.length)]! }
}
