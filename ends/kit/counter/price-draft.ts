import { type Answer, done } from '#kernel/answer.ts'
import type { Moment } from '#kernel/moment.ts'
import type { Minor } from '#kernel/money.ts'
import {
  allowanceLeft,
  type OpenPriceBook,
  type PricedBasket,
  type PricingRefusal,
  priceBasket,
} from '#modules/pricing/rules/index.ts'
import type { Draft } from './draft.ts'

export type Selling = {
  readonly book: OpenPriceBook
  readonly place: string
  readonly register: string
  /** What budgeted promotions gave at this register, by promotion id. */
  readonly spent: Readonly<Record<string, number>>
}

/** A basket with prices; `total` also counts what comes back. */
export type PricedDraft = { readonly basket: PricedBasket; readonly total: Minor }

export const basketOf = (draft: Draft, place: string) => ({
  place,
  group: draft.customer?.group ?? null,
  member: draft.customer?.member ?? false,
  coupons: draft.coupons,
  lines: draft.lines.map(({ id, item, qty, labelled, override }) => ({
    id,
    item: item.id,
    qty,
    ...(labelled !== undefined && { labelled }),
    ...(override !== undefined && { override }),
  })),
})

/** Prices the whole basket anew, as at every scan. */
export const priceDraft = (draft: Draft, selling: Selling, now: Moment): Answer<PricedDraft, PricingRefusal> => {
  const left = allowanceLeft(selling.book.head, selling.register, new Map(Object.entries(selling.spent)))
  const priced = priceBasket(basketOf(draft, selling.place), selling.book, now, left)
  if (!priced.ok) return priced
  const back = draft.returns.reduce((sum, r) => sum + r.line.net, 0)
  return done({ basket: priced.value, total: priced.value.total + back })
}
