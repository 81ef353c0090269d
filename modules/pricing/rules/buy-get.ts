import { ONE } from '#kernel/quantity.ts'
import { cutOf } from './cut-lines.ts'
import type { Action } from './promotion.ts'
import { openLinesOf, type Reach, rankLines } from './reach.ts'
import { openUnits, type Taking } from './work-line.ts'

type BuyGet = Extract<Action, { kind: 'buy-x-get-y' }>

const unitsOf = (reach: Reach, lines: Iterable<number>) => {
  let sum = 0
  for (const n of lines) sum += openUnits(reach.lines[n]!)
  return sum
}

/** The largest whole number up to `most` for which `fits` holds; it holds up to some number and fails after it. */
const largest = (most: number, fits: (n: number) => boolean): number => {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * How many units are rewarded: m of them need ⌈m ÷ getQty⌉ × buyQty bought units beside them. Goods in both targets
 * serve either side once. The last set may be part full (buy 2 get 2 with three units rewards one).
 */
const countRewards = (action: BuyGet, onlyBuy: number, onlyGet: number, both: number, times: number) => {
  const needed = (m: number) => Math.ceil(m / action.getQty) * action.buyQty
  return largest(Math.min(onlyGet + both, times), m => {
    return Math.max(0, needed(m) - onlyBuy) + Math.max(0, m - onlyGet) <= both
  })
}

/** For every `buyQty` bought, up to `getQty` others are cut; the cheapest (or dearest) of `get` are the rewarded ones. */
export const buyGet = (action: BuyGet, reach: Reach, times = Number.MAX_SAFE_INTEGER): Taking[] => {
  const buy = new Set(openLinesOf(reach, action.buy))
  const get = new Set(openLinesOf(reach, action.get))
  const overlap = [...get].filter(n => buy.has(n))
  const both = unitsOf(reach, overlap)
  const onlyBuy = unitsOf(reach, buy) - both
  const rewards = countRewards(action, onlyBuy, unitsOf(reach, get) - both, both, times)
  if (rewards === 0) return []
  let toBuy = Math.ceil(rewards / action.getQty) * action.buyQty
  let spareBoth = both - Math.max(0, toBuy - onlyBuy)
  let toGet = rewards
  const used = new Map<number, { units: number; off: number }>()
  for (const n of rankLines(reach, get, action.pick)) {
    const units = Math.min(toGet, openUnits(reach.lines[n]!), buy.has(n) ? spareBoth : toGet)
    if (units <= 0) continue
    toGet -= units
    if (buy.has(n)) spareBoth -= units
    used.set(n, { units, off: cutOf(action.cut, reach.lines[n]!, units * ONE, reach) })
  }
  for (const n of rankLines(reach, buy, 'dearest')) {
    const before = used.get(n) ?? { units: 0, off: 0 }
    const units = Math.min(toBuy, openUnits(reach.lines[n]!) - before.units)
    if (units <= 0) continue
    toBuy -= units
    used.set(n, { ...before, units: before.units + units })
  }
  return [...used].map(([line, { units, off }]) => ({ line, qty: units * ONE, off }))
}
