import { type FreeSpaces, takeSpace } from './free-spaces.ts'
import type { Size, Unit } from './pack-task.ts'

/** A unit's ways to be turned, for which packing code never asks twice. */
export type Turned = {
  readonly unit: Unit
  readonly turns: readonly Size[]
  readonly volume: number
  readonly thin: number
}

/** The different ways a unit can be turned: up to six, two when its depth stays upright. */
export const turned = (unit: Unit): Turned => {
  const [w, l, d] = unit.size
  const upright: Size[] = [
    [w, l, d],
    [l, w, d],
  ]
  const lying: Size[] = [
    [w, d, l],
    [d, w, l],
    [l, d, w],
    [d, l, w],
  ]
  const turns = (unit.flat ? upright : [...upright, ...lying]).filter(
    (turn, i, all) => all.findIndex(other => other.every((n, axis) => n === turn[axis])) === i,
  )
  return { unit, turns, volume: w * l * d, thin: Math.min(w, l, d) }
}

/**
 * Which free place is the best: `axes` keeps the end of the unit low along the first axis, then the second, then the
 * third; `snug` wastes least beside it.
 */
export type Taste = { readonly axes: readonly [0 | 1 | 2, 0 | 1 | 2, 0 | 1 | 2]; readonly snug: boolean }

export type Filled = {
  /** Places in the list of units, and where they lie: corner and size. */
  readonly taken: readonly { readonly index: number; readonly at: Size; readonly size: Size }[]
  readonly left: readonly number[]
}

const WIDE = 2 ** 17

const score = (s: FreeSpaces, at: number, turn: Size, { axes, snug }: Taste): number => {
  const [a, b, c] = axes
  const ends = ((s[at + a]! + turn[a]) * WIDE + s[at + b]! + turn[b]) * WIDE + s[at + c]! + turn[c]
  if (!snug) return ends
  const gaps = [0, 1, 2].map(axis => s[at + 3 + axis]! - s[at + axis]! - turn[axis as 0 | 1 | 2]).sort((x, y) => x - y)
  return (gaps[0]! * WIDE + gaps[1]!) * WIDE + s[at + a]! + turn[a]
}

type Spot = { readonly at: Size; readonly size: Size }

const bestSpot = (s: FreeSpaces, { turns }: Turned, taste: Taste): Spot | null => {
  let best = Number.POSITIVE_INFINITY
  let space = -1
  let chosen: Size | null = null
  for (const turn of turns) {
    for (let at = 0; at < s.length; at += 6) {
      if (turn[0] > s[at + 3]! - s[at]! || turn[1] > s[at + 4]! - s[at + 1]! || turn[2] > s[at + 5]! - s[at + 2]!)
        continue
      const value = score(s, at, turn, taste)
      if (value < best) {
        best = value
        space = at
        chosen = turn
      }
    }
  }
  return chosen && { at: [s[space]!, s[space + 1]!, s[space + 2]!], size: chosen }
}

/**
 * Packs what fits of a list of units, in its order, into a room of inner size `room` that may take `grams`. Greedy: each
 * unit takes the best free place after the taste.
 */
export const fillBox = (
  room: Size,
  grams: number,
  units: readonly Turned[],
  order: readonly number[],
  taste: Taste,
): Filled => {
  const spaces: FreeSpaces = [0, 0, 0, ...room]
  const thin = order.reduce((least, index) => Math.min(least, units[index]!.thin), WIDE)
  const hopeless = new Set<readonly Size[]>()
  const taken: { index: number; at: Size; size: Size }[] = []
  const left: number[] = []
  let weight = 0
  for (const index of order) {
    const it = units[index]!
    const spot = hopeless.has(it.turns) || weight + it.unit.grams > grams ? null : bestSpot(spaces, it, taste)
    if (!spot) {
      if (weight + it.unit.grams <= grams) hopeless.add(it.turns)
      left.push(index)
      continue
    }
    weight += it.unit.grams
    taken.push({ index, ...spot })
    const high = spot.at.map((low, axis) => low + spot.size[axis as 0 | 1 | 2])
    takeSpace(spaces, spot.at, high, thin)
  }
  return { taken, left }
}
