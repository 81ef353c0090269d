import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import {
  type Basket,
  explainPromotion,
  faultOfPromotion,
  openPriceBook,
  type PricingRefusal,
  type Promotion,
  targetsOf,
} from '../rules/index.ts'
import { draftPriceBook } from './draft-price-book.ts'
import { explainBasket, readNames, type Simulated, zoneOf } from './simulate-basket.ts'

export type Preview = Simulated & {
  /** What the promotion gives, to whom, when and how far. */
  readonly promise: { readonly id: string; readonly en: string }
  /** What it took off this basket, in minor units. */
  readonly given: number
}

type Asked = {
  readonly promotion: Promotion
  readonly basket: Basket
  /** True: as if there were no other promotion. */
  readonly alone: boolean
}

/** A book that is never published: only what the rules read of its frame counts. */
const FRAME = { id: '00000000-0000-7000-8000-000000000000', validFrom: new Date(0), validTo: null, note: '' }

/**
 * Prices a basket as the next book would with this promotion in it: the working copy's prices, taxes and groups, and
 * its other active promotions unless `alone`. The same rules as at a till; budgets count as unspent. Nothing is written.
 */
export const previewPromotion = async (
  tx: Tx,
  at: Date,
  { promotion, basket, alone }: Asked,
): Promise<Answer<Preview, PricingRefusal | 'place-unknown' | 'company-unknown' | 'promotion-not-sound'>> => {
  const zone = await zoneOf(tx, basket.place)
  if (!zone.ok) return zone
  const items = [...new Set(basket.lines.map(line => line.item))]
  const draft = await draftPriceBook(tx, FRAME, items)
  if (!draft.ok) return draft
  const { note: _, ...content } = draft.value
  const others = alone ? [] : content.promotions.filter(one => one.id !== promotion.id)
  const book = { v: 1 as const, number: 1, ...content, promotions: [...others, promotion] }
  const fault = faultOfPromotion(promotion, new Map(book.exclusives.map(group => [group.name, group])))
  if (fault) return refused('promotion-not-sound', `Promotion ${promotion.name.id}: ${fault}`)
  const priced = await explainBasket(tx, at, { basket, book: openPriceBook(book), zone: zone.value })
  if (!priced.ok) return priced
  const goods = targetsOf(promotion).flatMap(it => [...(it.items ?? []), ...(it.except ?? [])])
  const names = await readNames(tx, [...new Set(goods)])
  const given = priced.value.priced.lines
    .flatMap(line => line.why)
    .reduce((sum, why) => sum - (why.cause === promotion.id ? why.amount : 0), 0)
  return done({
    ...priced.value,
    given,
    promise: {
      id: explainPromotion(promotion, book, 'id', names('id')),
      en: explainPromotion(promotion, book, 'en', names('en')),
    },
  })
}
