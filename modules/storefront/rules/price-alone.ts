import type { Moment } from '#kernel/moment.ts'
import type { Minor } from '#kernel/money.ts'
import { type OpenPriceBook, type Promotion, priceBasket, targetsOf } from '#modules/pricing/rules/index.ts'

/** Who buys, where and when. */
export type Buying = {
  readonly place: string
  readonly book: OpenPriceBook
  readonly moment: Moment
  readonly group?: string | null
  readonly member?: boolean
}

export type AlonePrice = { readonly before: Minor; readonly price: Minor }

/** What one whole base unit of an item costs by itself, before and after promotions; null: it has no price here. */
export const priceAlone = (
  item: string,
  { place, book, moment, group = null, member = false }: Buying,
): AlonePrice | null => {
  const lines = [{ id: item, item, qty: 1000 }]
  const priced = priceBasket({ place, group, member, coupons: [], lines }, book, moment)
  const line = priced.ok ? priced.value.lines[0] : undefined
  return line && line.gross > 0 ? { before: line.gross, price: line.net } : null
}

const runs = ({ from, to, places, budget }: Promotion, day: string, place: string) =>
  (from === null || from <= day) && (to === null || day <= to) && (places?.includes(place) ?? true) && budget === null

/**
 * The promotions of the day that name an item, for anyone: none that asks for a coupon or a customer's group, and none
 * with a budget, which is dealt out to tills.
 */
export const offersOf = (item: string, { place, book, moment }: Buying): readonly Promotion[] => {
  const categories = new Set(book.termsOf(item)?.categories ?? [])
  return book.promotions.filter(
    promotion =>
      runs(promotion, moment.day, place) &&
      promotion.when.every(({ kind }) => kind !== 'coupon' && kind !== 'group') &&
      targetsOf(promotion).some(
        target =>
          !target.all &&
          !target.except?.includes(item) &&
          (target.items?.includes(item) || target.categories?.some(code => categories.has(code))),
      ),
  )
}
