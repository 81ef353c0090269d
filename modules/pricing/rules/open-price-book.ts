import { indexTargets, type TargetIndex } from './index-targets.ts'
import type { ExclusiveGroup, ItemTerms, PriceBook, PriceBookHead } from './price-book.ts'
import type { Promotion } from './promotion.ts'
import type { TaxRule } from './tax.ts'

/** One step of the run: a promotion that stands alone, or a group; `members` are positions in `promotions`, in order. */
export type Run = { readonly choose: 'alone' | ExclusiveGroup['choose']; readonly members: readonly number[] }

/** A book made ready: indexes are built once, then any number of baskets are priced. */
export type OpenPriceBook = {
  readonly head: PriceBookHead
  readonly termsOf: (item: string) => ItemTerms | undefined
  /** In the order in which they run. */
  readonly promotions: readonly Promotion[]
  readonly targets: TargetIndex
  readonly taxes: ReadonlyMap<string, readonly TaxRule[]>
  /** Positions in `promotions`, by coupon code in capitals. */
  readonly coupons: ReadonlyMap<string, readonly number[]>
  /** Single promotions and exclusive groups, in the order in which they run. */
  readonly runs: readonly Run[]
}

/** Codes are compared without case and outer spaces: people type them. */
export const couponCode = (text: string): string => text.trim().toUpperCase()

const before = (a: Ordered, b: Ordered) => a.priority - b.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

type Ordered = { readonly priority: number; readonly id: string }

const orderRuns = (promotions: readonly Promotion[], groups: readonly ExclusiveGroup[]): Run[] => {
  const grouped = new Map(
    groups.map(({ name, priority, choose }) => [name, { id: name, priority, choose, members: [] as number[] }]),
  )
  const runs: (Run & Ordered)[] = [...grouped.values()]
  for (const [n, { id, priority, exclusive }] of promotions.entries()) {
    const group = exclusive === null ? undefined : grouped.get(exclusive)
    if (group) group.members.push(n)
    else runs.push({ id, priority, choose: 'alone', members: [n] })
  }
  return runs.sort(before).filter(run => run.members.length > 0)
}

const gather = <Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> => {
  const map = new Map<Key, Value[]>()
  for (const [key, value] of pairs) {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  return map
}

const codesOf = (promotion: Promotion) =>
  promotion.when.flatMap(condition => (condition.kind === 'coupon' ? condition.codes.map(couponCode) : []))

/** Opens a book whose items are kept elsewhere: `termsOf` finds the terms of one item, at once. */
export const openPriceBookOver = (
  head: PriceBookHead,
  termsOf: (item: string) => ItemTerms | undefined,
): OpenPriceBook => {
  const promotions = [...head.promotions].sort(before)
  return {
    head,
    termsOf,
    promotions,
    targets: indexTargets(promotions),
    taxes: gather(head.taxes.map(rule => [rule.taxClass, rule] as const)),
    coupons: gather(promotions.flatMap((p, n) => codesOf(p).map(code => [code, n] as const))),
    runs: orderRuns(promotions, head.exclusives),
  }
}

/** Opens a whole book. */
export const openPriceBook = (book: PriceBook): OpenPriceBook => {
  const byItem = new Map(book.items.map(terms => [terms.item, terms] as const))
  return openPriceBookOver(book, item => byItem.get(item))
}
