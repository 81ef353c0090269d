import { conditionsHold, runsHere } from './check-conditions.ts'
import { type Promotion, targetsOfAction } from './promotion.ts'
import { openLinesOf, type Reach } from './reach.ts'
import { isSpent, keepWithinCap, offOf, wantedBy } from './take-promotion.ts'
import { applyTaking, type Taking } from './work-line.ts'

/** How each promotion fared, by its position in the open book; absent means it was not tried, or lost to another. */
export type Outcome = 'used' | 'not-now' | 'unmet' | 'nothing' | 'spent'
export type Outcomes = Map<number, Outcome>

type Run = { readonly reach: Reach; readonly outcomes: Outcomes }

/** True when every target of its action has goods that promotions may still touch, and some are worth anything. */
export const isReached = (promotion: Promotion, reach: Reach) => {
  const goods = targetsOfAction(promotion.give).map(target => openLinesOf(reach, target))
  return goods.every(lines => lines.length > 0) && goods.some(lines => lines.some(n => reach.lines[n]!.openValue > 0))
}

/** What it would take off now, before its cap; noting why when that is nothing. */
const tryOut = (n: number, { reach, outcomes }: Run): readonly Taking[] => {
  const promotion = reach.book.promotions[n]!
  if (!isReached(promotion, reach)) return []
  const note = (outcome: Outcome) => {
    outcomes.set(n, outcome)
    return []
  }
  if (!runsHere(promotion, reach.basket.place, reach.now)) return note('not-now')
  if (!conditionsHold(promotion, reach)) return note('unmet')
  if (isSpent(promotion, reach)) return note('spent')
  const takings = wantedBy(promotion, reach)
  return offOf(takings) > 0 ? takings : note('nothing')
}

const capped = (n: number, takings: readonly Taking[], { reach }: Run) =>
  keepWithinCap(reach.book.promotions[n]!, reach, takings)

/** Books what it may take of what it wants; true when that is anything. */
const book = (n: number, wanted: readonly Taking[], run: Run): boolean => {
  if (offOf(wanted) === 0) return false
  const { reach, outcomes } = run
  const takings = capped(n, wanted, run)
  const promotion = reach.book.promotions[n]!
  const cause = { id: promotion.id, text: promotion.name[reach.book.head.language] }
  for (const taking of takings) applyTaking(reach.lines[taking.line]!, taking, cause, promotion.stop)
  outcomes.set(n, 'used')
  return true
}

/** The first member that gives anything. */
const bookFirst = (members: readonly number[], run: Run): void => {
  for (const n of members) if (book(n, tryOut(n, run), run)) break
}

/** The member that takes off most of the whole basket, caps kept; of equals, the earlier one. */
const bookBest = (members: readonly number[], run: Run): void => {
  const tried = members.map(n => {
    const wanted = tryOut(n, run)
    return { n, wanted, off: offOf(capped(n, wanted, run)) }
  })
  const best = tried.reduce((a, b) => (b.off > a.off ? b : a))
  book(best.n, best.wanted, run)
}

/**
 * Each line takes the member that takes off most there; of equals, the earlier one. Lines choose before caps are kept,
 * so that what one line gets does not hang on a budget shared with lines that chose otherwise.
 */
const bookBestPerLine = (members: readonly number[], run: Run): void => {
  const tried = members.map(n => ({ n, takings: tryOut(n, run) }))
  const best = new Map<number, { n: number; off: number }>()
  for (const { n, takings } of tried)
    for (const { line, off } of takings) if (off > (best.get(line)?.off ?? 0)) best.set(line, { n, off })
  for (const { n, takings } of tried)
    book(
      n,
      takings.filter(({ line }) => best.get(line)?.n === n),
      run,
    )
}

const DECIDE = {
  alone: bookFirst,
  first: bookFirst,
  best: bookBest,
  'best-per-line': bookBestPerLine,
} as const

/** Runs the promotions over the lines, in the book's order. One that does not apply leaves no trace. */
export const applyPromotions = (reach: Reach): Outcomes => {
  const run: Run = { reach, outcomes: new Map() }
  for (const { choose, members } of reach.book.runs) DECIDE[choose](members, run)
  return run.outcomes
}
