import type { ItemTerms, PriceBook, PriceStep } from './price-book.ts'
import type { Promotion } from './promotion.ts'

/** A price that differs; null where there is none. */
export type PriceChange = {
  readonly item: string
  readonly place: string | null
  readonly group: string | null
  readonly minQty: number
  readonly before: number | null
  readonly after: number | null
}

export type PromotionChange = {
  readonly id: string
  readonly name: Promotion['name']
  readonly change: 'new' | 'changed' | 'gone'
}

export type BookChanges = {
  readonly prices: readonly PriceChange[]
  readonly promotions: readonly PromotionChange[]
  /** Items whose tax class or categories differ. */
  readonly reclassified: readonly string[]
  /** Tax rules, rounding, groups, whether prices include tax: what holds for the whole book. */
  readonly terms: readonly ('taxes' | 'rounding' | 'cash' | 'exclusives' | 'pricesIncludeTax' | 'currency')[]
}

type Book = Omit<PriceBook, 'v' | 'number' | 'id' | 'validFrom' | 'validTo' | 'language'>

/** Equal whatever the order of the names inside. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) =>
    it && typeof it === 'object' && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )

const keyOf = (step: PriceStep) => `${step.place ?? ''} ${step.group ?? ''} ${step.minQty}`

const pricesOf = (before: ItemTerms | undefined, after: ItemTerms | undefined, item: string): PriceChange[] => {
  const [old, fresh] = [before, after].map(terms => new Map(terms?.prices.map(step => [keyOf(step), step])))
  return [...new Set([...old!.keys(), ...fresh!.keys()])].sort().flatMap(key => {
    const [was, is] = [old!.get(key), fresh!.get(key)]
    if (was?.unitPrice === is?.unitPrice) return []
    const { place, group, minQty } = (is ?? was)!
    return [{ item, place, group, minQty, before: was?.unitPrice ?? null, after: is?.unitPrice ?? null }]
  })
}

const promotionsOf = (before: readonly Promotion[], after: readonly Promotion[]): PromotionChange[] => {
  const old = new Map(before.map(one => [one.id, one]))
  const fresh = new Map(after.map(one => [one.id, one]))
  return [...new Map([...old, ...fresh]).values()].flatMap(({ id, name }): PromotionChange[] => {
    const [was, is] = [old.get(id), fresh.get(id)]
    if (was && is) return textOf(was) === textOf(is) ? [] : [{ id, name, change: 'changed' }]
    return [{ id, name, change: is ? 'new' : 'gone' }]
  })
}

const TERMS = ['taxes', 'rounding', 'cash', 'exclusives', 'pricesIncludeTax', 'currency'] as const

/** What a customer would notice between two books, the older first; `null` before the first book. */
export const compareBooks = (before: Book | null, after: Book): BookChanges => {
  const old = new Map(before?.items.map(terms => [terms.item, terms]))
  const fresh = new Map(after.items.map(terms => [terms.item, terms]))
  const items = [...new Set([...old.keys(), ...fresh.keys()])].sort()
  return {
    prices: items.flatMap(item => pricesOf(old.get(item), fresh.get(item), item)),
    promotions: promotionsOf(before?.promotions ?? [], after.promotions),
    reclassified: items.filter(item => {
      const [was, is] = [old.get(item), fresh.get(item)]
      return was && is && textOf([was.taxClass, was.categories]) !== textOf([is.taxClass, is.categories])
    }),
    terms: before ? TERMS.filter(term => textOf(before[term]) !== textOf(after[term])) : [],
  }
}
