import { assert } from '#kernel/answer.ts'
import { priceBasket } from '#modules/pricing/rules/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { BasketView } from '../../contract/index.ts'
import type { Pricing } from '../read-pricing.ts'
import { readCards } from '../reading/read-cards.ts'
import { basketOf } from './basket-of.ts'

const LINES = 'select item, qty from storefront.basket_line where basket = $1 order by added_at, item'

export const EMPTY_BASKET: BasketView = { lines: [], pieces: 0, gross: 0, discount: 0, total: 0, tax: 0 }

/**
 * A basket as it is priced this moment, by the rules of the till: the whole of it at once. What is no longer sold is left
 * out. Five statements.
 */
export const readBasket = async (
  tx: Tx,
  pricing: Pricing,
  { key, at }: { readonly key: string; readonly at: string | null },
): Promise<BasketView> => {
  const basket = await basketOf(tx, key)
  if (!basket) return EMPTY_BASKET
  const held = await tx.rows<{ item: string; qty: number }>(LINES, [basket])
  const cards = new Map(
    (
      await readCards(
        tx,
        pricing,
        held.map(it => it.item),
        at,
      )
    ).map(card => [card.item, card]),
  )
  const lines = held.filter(it => cards.has(it.item)).map(it => ({ id: it.item, ...it }))
  const asked = { place: pricing.place, group: null, member: false, coupons: [], lines }
  const priced = priceBasket(asked, pricing.book, pricing.moment)
  assert(priced.ok, `goods with a price are not priced together: ${priced.ok ? '' : priced.refusal}`)
  const { total, discount, taxes } = priced.value
  return {
    lines: priced.value.lines.map(({ item, qty, gross, discount: off, net, why }) => ({
      ...cards.get(item)!,
      ...{ qty, gross, discount: off, net },
      why: why.filter(({ amount }) => amount < 0).map(({ text, amount }) => ({ text, amount })),
    })),
    pieces: lines.reduce((sum, { item, qty }) => sum + (cards.get(item)!.weighed ? 1 : Math.floor(qty / 1000)), 0),
    ...{ total, discount, gross: total + discount },
    tax: taxes.reduce((sum, { tax }) => sum + tax, 0),
  }
}
