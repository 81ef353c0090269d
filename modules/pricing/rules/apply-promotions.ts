import { conditionsHold, runsHere } from './check-conditions.ts'
import { type Promotion, targetsOfAction } from './promotion.ts'
import { openLinesOf, type Reach } from './reach.ts'
import { offOf, takePromotion } from './take-promotion.ts'
import { applyTaking, type Taking } from './work-line.ts'

/** How each promotion fared, by its position in the open book; absent means its goods are not in the basket. */
export type Outcome = 'used' | 'not-now' | 'unmet' | 'nothing' | 'spent'
export type Outcomes = Map<number, Outcome>

type Run = { readonly reach: Reach; readonly outcomes: Outcomes; readonly decided: Set<string> }

const isReached = (promotion: Promotion, reach: Reach) =>
  targetsOfAction(promotion.give).every(target => openLinesOf(reach, target).length > 0)

/** What it would take off now, noting why when that is nothing. */
const tryOut = (n: number, { reach, outcomes }: Run): Taking[] => {
  const promotion = reach.book.promotions[n]!
  if (!isReached(promotion, reach)) return []
  const note = (outcome: Outcome) => {
    outcomes.set(n, outcome)
    return []
  }
  if (!runsHere(promotion, reach.basket.place, reach.now)) return note('not-now')
  if (!conditionsHold(promotion, reach)) return note('unmet')
  const takings = takePromotion(promotion, reach)
  if (offOf(takings) > 0) return takings
  return note(promotion.budget && (reach.left.get(promotion.id) ?? 0) <= 0 ? 'spent' : 'nothing')
}

const book = (n: number, takings: readonly Taking[], { reach, outcomes }: Run): boolean => {
  if (offOf(takings) === 0) return false
  const promotion = reach.book.promotions[n]!
  const cause = { id: promotion.id, text: promotion.name[reach.book.head.language] }
  for (const taking of takings) applyTaking(reach.lines[taking.line]!, taking, cause, promotion.stop)
  outcomes.set(n, 'used')
  return true
}

const passOver = (members: readonly number[], outcomes: Outcomes) => {
  for (const n of members) if (!outcomes.has(n)) outcomes.set(n, 'nothing')
}

/** The member that takes off most of the whole basket; of equals, the earlier one. */
const bookBest = (members: readonly number[], run: Run): void => {
  const tried = members.map(n => ({ n, takings: tryOut(n, run) }))
  const best = tried.reduce((a, b) => (offOf(b.takings) > offOf(a.takings) ? b : a))
  book(best.n, best.takings, run)
  passOver(members, run.outcomes)
}

/** Each line takes the member that takes off most there; of equals, the earlier one. */
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
  passOver(members, run.outcomes)
}

/**
 * Runs the promotions over the lines, in the book's order. An exclusive group is decided once, at the place of its
 * first member.
 */
export const applyPromotions = (reach: Reach): Outcomes => {
  const run: Run = { reach, outcomes: new Map(), decided: new Set() }
  for (const [n, { exclusive }] of reach.book.promotions.entries()) {
    if (exclusive === null) {
      book(n, tryOut(n, run), run)
      continue
    }
    if (run.decided.has(exclusive)) {
      if (!run.outcomes.has(n)) run.outcomes.set(n, 'nothing')
      continue
    }
    const group = reach.book.exclusives.get(exclusive)
    if (group?.choose === 'best') bookBest(group.members, run)
    else if (group?.choose === 'best-per-line') bookBestPerLine(group.members, run)
    if (group && group.choose !== 'first') run.decided.add(exclusive)
    else if (book(n, tryOut(n, run), run)) run.decided.add(exclusive)
  }
  return run.outcomes
}
