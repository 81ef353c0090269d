import { ONE } from '#kernel/quantity.ts'
import { spread } from './cut-lines.ts'
import type { Target } from './promotion.ts'
import { openLinesOf, type Reach, rankLines } from './reach.ts'
import { openUnits, type Taking, unitValue, worthOfQty } from './work-line.ts'

export type SetPart = { readonly target: Target; readonly qty: number }

/** How many units of which line one set is made of. */
type OneSet = ReadonlyMap<number, number>

/** The next set: for each part the dearest units left. Null when a part cannot be filled. */
const nextSet = (ranked: readonly (readonly number[])[], parts: readonly SetPart[], left: readonly number[]) => {
  const set = new Map<number, number>()
  for (const [p, part] of parts.entries()) {
    let missing = part.qty
    for (const n of ranked[p]!) {
      const units = Math.min(missing, left[n]! - (set.get(n) ?? 0))
      if (units > 0) set.set(n, (set.get(n) ?? 0) + units)
      missing -= Math.max(0, units)
      if (missing === 0) break
    }
    if (missing > 0) return null
  }
  return set
}

const worthOf = (reach: Reach, set: OneSet) => {
  let sum = 0
  for (const [n, units] of set) sum += unitValue(reach.lines[n]!) * units
  return sum
}

/** The same set comes again until a line runs out; a set that spans lines has just emptied one, so it comes once. */
const repeatsOf = (set: OneSet, left: readonly number[]) =>
  Math.min(...[...set].map(([n, units]) => Math.floor(left[n]! / units)))

/**
 * Sets of goods for one price: bundles, and mix-and-match as a bundle of one part. The dearest goods form the first
 * set, and sets are made only while they cost more than their price: nobody pays more for a set. Where parts share
 * goods, the part with the fewest lines chooses first.
 */
export const formSets = (
  wanted: readonly SetPart[],
  price: number,
  reach: Reach,
  times = Number.MAX_SAFE_INTEGER,
): Taking[] => {
  const left = reach.lines.map(openUnits)
  const choices = wanted
    .map(part => ({ part, lines: rankLines(reach, openLinesOf(reach, part.target), 'dearest') }))
    .sort((a, b) => a.lines.length - b.lines.length)
  const [parts, ranked] = [choices.map(choice => choice.part), choices.map(choice => choice.lines)]
  const used = new Map<number, number>()
  let sets = 0
  while (sets < times) {
    const set = nextSet(ranked, parts, left)
    if (!set || worthOf(reach, set) <= price) break
    const repeats = Math.min(repeatsOf(set, left), times - sets)
    sets += repeats
    for (const [n, units] of set) {
      left[n]! -= units * repeats
      used.set(n, (used.get(n) ?? 0) + units * repeats)
    }
  }
  const goods = [...used].sort(([a], [b]) => a - b).map(([line, units]) => ({ line, qty: units * ONE }))
  const worth = goods.reduce((sum, { line, qty }) => sum + worthOfQty(reach.lines[line]!, qty), 0)
  return spread(reach, goods, Math.max(0, worth - sets * price))
}
