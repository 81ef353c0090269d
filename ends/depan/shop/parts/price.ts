import { sayIn } from '#kit/words/say-in.ts'
import type { Card } from '#modules/storefront/contract/index.ts'
import { unitPrice } from '#modules/storefront/rules/index.ts'
import { type Html, html } from '../html/html.ts'
import type { Visit } from '../visit/visit.ts'
import { GOODS } from '../words/goods.ts'

/** An amount as it is written in the visitor's language: `Rp12.500`. */
export const money = (visit: Visit, amount: number): string => visit.formats.money(amount)

/** What it costs now, what it cost, and what 100 g of it cost. */
export const priceOf = (visit: Visit, card: Card): Html => {
  const say = sayIn(GOODS, visit.language)
  const cut = card.price < card.before
  const compared = unitPrice(card.price, card.grams, card.weighed)
  return html`<p class="price${cut ? ' cut' : ''}"><strong>${money(visit, card.price)}</strong>${card.weighed && html` <span class="per">${say('perKilo')}</span>`}${
    cut && html` <del><span class="sr">${say('was', { price: '' })}</span>${money(visit, card.before)}</del>`
  }</p>${compared && html`<p class="compare">${say('perUnit', { price: money(visit, compared.price), per: compared.per })}</p>`}`
}

/** `−15 %`, where it is cheaper by itself. */
export const cutOf = (visit: Visit, card: Card): string | null => {
  const percent = Math.round(((card.before - card.price) * 100) / card.before)
  return percent > 0 ? sayIn(GOODS, visit.language)('off', { percent }) : null
}
