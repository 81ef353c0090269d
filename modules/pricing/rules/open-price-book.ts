import { indexTargets, type TargetIndex } from './index-targets.ts'
import type { ItemTerms, PriceBook, PriceBookHead } from './price-book.ts'
import type { Promotion } from './promotion.ts'
import type { TaxRule } from './tax.ts'

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
  /** Positions in `promotions`, by exclusive group. */
  readonly exclusives: ReadonlyMap<string, { readonly choose: string; readonly members: readonly number[] }>
}

/** Codes are compared without case and outer spaces: people type them. */
export const couponCode = (text: string): string => text.trim().toUpperCase()

const before = (a: Promotion, b: Promotion) => a.priority - b.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

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
  const members = gather(promotions.flatMap((p, n) => (p.exclusive === null ? [] : [[p.exclusive, n] as const])))
  return {
    head,
    termsOf,
    promotions,
    targets: indexTargets(promotions),
    taxes: gather(head.taxes.map(rule => [rule.taxClass, rule] as const)),
    coupons: gather(promotions.flatMap((p, n) => codesOf(p).map(code => [code, n] as const))),
    exclusives: new Map(
      head.exclusives.map(({ name, choose }) => [name, { choose, members: members.get(name) ?? [] }] as const),
    ),
  }
}

/** Opens a whole book. */
export const openPriceBook = (book: PriceBook): OpenPriceBook => {
  const byItem = new Map(book.items.map(terms => [terms.item, terms] as const))
  return openPriceBookOver(book, item => byItem.get(item))
}
