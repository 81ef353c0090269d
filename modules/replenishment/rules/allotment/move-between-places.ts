import type { Odds } from '../odds/count-odds.ts'

/** One place's goods of an item, for looking where too much stands and where too little; units. */
export type Standing = {
  /** On hand and free now: what could leave. */
  readonly free: number
  /** On hand, on the way and given out. */
  readonly position: number
  /** Demand until goods could come otherwise, and its variance beyond chance relative to the mean's square. */
  readonly mean: number
  readonly surplus: number
}

/** Goods to be brought from one place to another; positions in the list, units, and the expense it saves. */
export type Move = { readonly from: number; readonly to: number; readonly units: number; readonly saves: number }

type Prices = { readonly miss: number; readonly line: number; readonly step: number }

const lossAt = (odds: Odds, { mean, surplus }: Standing, stock: number) => odds.lost(mean, surplus, Math.max(0, stock))

/** The amount between two places that saves most, in steps; null where nothing saves more than the line costs. */
const bestMove = (
  odds: Odds,
  all: readonly Standing[],
  positions: number[],
  free: number[],
  from: number,
  to: number,
  prices: Prices,
) => {
  const saved = (units: number) =>
    prices.miss *
      (lossAt(odds, all[to]!, positions[to]!) -
        lossAt(odds, all[to]!, positions[to]! + units) -
        lossAt(odds, all[from]!, positions[from]! - units) +
        lossAt(odds, all[from]!, positions[from]!)) -
    prices.line
  let units = 0
  let best = 0
  for (let tried = prices.step; tried <= free[from]! + 1e-9; tried += prices.step) {
    const saves = saved(tried)
    if (saves > best) {
      best = saves
      units = tried
    } else if (units > 0) break
    else if (tried > 4 * prices.step && saves < -prices.line) break
  }
  return units > 0 ? { from, to, units, saves: best } : null
}

/**
 * Finds goods of one item that are better at another place: from where they are least missed to where they are missed
 * most, as long as what is saved is worth more than an order line. `prices.miss` is the expense of a lost unit, `line` of a
 * line, `step` the units goods are moved in. The worst-off place is helped first, by whoever can do it best.
 */
export const moveBetweenPlaces = (odds: Odds, all: readonly Standing[], prices: Prices): Move[] => {
  const positions = all.map(s => s.position)
  const free = all.map(s => s.free)
  const needs = all
    .map((s, n) => ({ n, loss: lossAt(odds, s, s.position) }))
    .filter(({ loss }) => loss * prices.miss > prices.line)
    .sort((a, b) => b.loss - a.loss)
  const rich = all
    .map((s, n) => ({ n, spare: s.free - s.mean }))
    .filter(({ spare }) => spare >= prices.step)
    .sort((a, b) => b.spare - a.spare)
    .slice(0, 40)
  const moves: Move[] = []
  for (const { n: to } of needs) {
    let best: Move | null = null
    for (const { n: from } of rich) {
      if (from === to) continue
      const move = bestMove(odds, all, positions, free, from, to, prices)
      if (move && (best === null || move.saves > best.saves)) best = move
    }
    if (!best) continue
    moves.push(best)
    positions[best.to]! += best.units
    positions[best.from]! -= best.units
    free[best.from]! -= best.units
  }
  return moves
}
