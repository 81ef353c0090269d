import type { Moment } from '#kernel/moment.ts'
import type { Minor } from '#kernel/money.ts'
import type { Basket } from './basket.ts'
import type { OpenPriceBook } from './open-price-book.ts'
import type { Target } from './promotion.ts'
import { unitValue, type WorkLine } from './work-line.ts'

/** What is left of each budgeted promotion's allowance at this register, by promotion id; a missing one has nothing. */
export type AllowanceLeft = ReadonlyMap<string, Minor>

/** Everything a promotion can see of the basket at hand. */
export type Reach = {
  readonly book: OpenPriceBook
  readonly basket: Basket
  readonly now: Moment
  readonly coupons: ReadonlySet<string>
  readonly lines: readonly WorkLine[]
  readonly inTargets: readonly (readonly number[] | undefined)[]
  readonly left: AllowanceLeft
}

const NONE: readonly number[] = []

/** Positions of the lines in a target of this book, rising. */
export const linesOf = (reach: Reach, target: Target): readonly number[] =>
  reach.inTargets[reach.book.targets.number.get(target)!] ?? NONE

/** Those of them that promotions may still touch. */
export const openLinesOf = (reach: Reach, target: Target): readonly number[] =>
  linesOf(reach, target).filter(n => reach.lines[n]!.openQty > 0)

/** Lines by what one unit is worth now; of equals, the earlier line first. */
export const rankLines = (reach: Reach, lines: Iterable<number>, first: 'cheapest' | 'dearest'): number[] => {
  const sign = first === 'cheapest' ? 1 : -1
  const worth = [...lines].map(n => ({ n, value: unitValue(reach.lines[n]!) * sign }))
  return worth.sort((a, b) => a.value - b.value || a.n - b.n).map(({ n }) => n)
}
