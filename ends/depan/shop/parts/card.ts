import { sayIn } from '#kit/words/say-in.ts'
import type { Card } from '#modules/storefront/contract/index.ts'
import { itemPath } from '#modules/storefront/rules/index.ts'
import { type Html, html, when } from '../html/html.ts'
import type { Visit } from '../visit/visit.ts'
import { GOODS } from '../words/goods.ts'
import { icon } from './icons.ts'
import { picture } from './picture.ts'
import { cutOf, priceOf } from './price.ts'

/** Address of an item: its Indonesian name, so that both languages share it. */
export const itemAt = (card: { readonly name: { readonly id: string }; readonly sku: string }): string =>
  `/p/${itemPath(card.name.id, card.sku)}`

/** Puts one into the basket; works as a form, and without leaving the page where script runs. */
const addOne = (visit: Visit, card: Card): Html => {
  const say = sayIn(GOODS, visit.language)
  return html`<form action="${visit.to('/keranjang')}" method="post" data-add><input type="hidden" name="sku" value="${card.sku}"><input type="hidden" name="jumlah" value="1"><input type="hidden" name="kembali" value="${visit.path}${visit.url.search}"><button class="add" aria-label="${say('addNamed', { name: visit.name(card.name) })}">${icon('plus')}</button></form>`
}

/** An item on a shelf. */
export const cardOf = (visit: Visit, card: Card, eager = false): Html => {
  const say = sayIn(GOODS, visit.language)
  const cut = cutOf(visit, card)
  const offer = cut ?? (card.offer && visit.name(card.offer))
  return html`<article class="card${card.stock === 'out' ? ' is-out' : ''}"><div class="shown">${picture(visit, card, { eager })}${
    offer && html`<span class="offer${cut ? ' strong' : ''}">${offer}</span>`
  }${card.ageLimit && html`<span class="age">${say('age', { age: card.ageLimit })}</span>`}</div>
<h3><a href="${visit.to(itemAt(card))}">${visit.name(card.name)}</a></h3>${priceOf(visit, card)}
<div class="card-end"><span class="stock ${card.stock}">${say(card.stock)}</span>${card.stock !== 'out' && addOne(visit, card)}</div></article>`
}

/** Goods side by side; `row` lets a phone swipe through them. */
export const shelf = (visit: Visit, cards: readonly Card[], { row = false, eager = 0 } = {}): Html =>
  html`<ul class="${row ? 'row' : 'grid'}"${when(row, 'tabindex="0"')} role="list">${cards.map((card, n) => html`<li>${cardOf(visit, card, n < eager)}</li>`)}</ul>`
