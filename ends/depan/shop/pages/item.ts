import { sayIn } from '#kit/words/say-in.ts'
import type { Card, ShopItem } from '#modules/storefront/contract/index.ts'
import { type Html, html, when } from '../html/html.ts'
import { itemAt, shelf } from '../parts/card.ts'
import { categorySteps, crumbData, crumbs } from '../parts/crumbs.ts'
import { icon } from '../parts/icons.ts'
import { layout } from '../parts/layout.ts'
import { picture, pictureAt } from '../parts/picture.ts'
import { cutOf, money, priceOf } from '../parts/price.ts'
import { moved, type Outcome, page } from '../visit/answers.ts'
import type { Visit } from '../visit/visit.ts'
import { GOODS } from '../words/goods.ts'
import { itemData } from './item-data.ts'
import { facts } from './item-facts.ts'
import { notFound } from './not-found.ts'

const buy = (visit: Visit, item: ShopItem): Html => {
  const say = sayIn(GOODS, visit.language)
  if (item.stock === 'out') return html`<p class="sold-out">${say('out')}</p>`
  return html`<form class="buy" action="${visit.to('/keranjang')}" method="post" data-add><input type="hidden" name="sku" value="${item.sku}"><input type="hidden" name="kembali" value="${visit.path}">
<label class="quantity"><span class="sr">${say(item.weighed ? 'howManyKilo' : 'howMany')}</span><button type="button" data-step="-1" aria-hidden="true" tabindex="-1">${icon('minus')}</button><input name="jumlah" value="1" inputmode="${item.weighed ? 'decimal' : 'numeric'}" autocomplete="off" maxlength="6" required><button type="button" data-step="1" aria-hidden="true" tabindex="-1">${icon('plus')}</button></label>
<button class="button big">${icon('basket')}${say('addToBasket')}</button></form>`
}

const where = (visit: Visit, item: ShopItem): Html => {
  const say = sayIn(GOODS, visit.language)
  const wordAt = new Map(item.places.map(it => [it.place, it.stock]))
  const stores = visit.frame.stores.filter(it => wordAt.has(it.id))
  return html`<section class="panel"><h2>${say('whereTitle')}</h2><p>${say('whereText')}</p><ul class="places" role="list">${stores.map(
    it =>
      html`<li${when(it.id === visit.store?.id, 'class="mine"')}><a href="${visit.to(`/toko/${it.code.toLowerCase()}`)}">${icon('pin')}${it.name}</a><span class="stock ${wordAt.get(it.id)!}">${say(wordAt.get(it.id)!)}</span></li>`,
  )}</ul></section>`
}

const rest = (visit: Visit, title: string, cards: readonly Card[]): Html | false =>
  cards.length > 0 &&
  html`<section class="wide part"><div class="part-head"><h2>${title}</h2></div>${shelf(visit, cards, { row: true })}</section>`

const choices = (visit: Visit, item: ShopItem): Html | false => {
  const say = sayIn(GOODS, visit.language)
  return (
    item.variants.length > 1 &&
    html`<nav class="choices" aria-label="${say('choices')}"><ul role="list">${item.variants.map(
      it =>
        html`<li><a class="chip" href="${visit.to(itemAt(it))}"${when(it.sku === item.sku, 'aria-current="page"')}>${Object.values(it.options).join(' · ') || visit.name(it.name)}</a></li>`,
    )}</ul></nav>`
  )
}

/** One item: its pictures, price and offers, where it is, what is known of it, what goes with it. */
export const itemPage = async (visit: Visit, slug: string, sku: string): Promise<Outcome> => {
  const item = await visit.client.storefront.item({ sku, at: visit.store?.id ?? null }).catch(error => {
    if ((error as { code?: string }).code === 'item-unknown') return null
    throw error
  })
  if (!item) return notFound(visit)
  const path = itemAt(item)
  if (path !== `/p/${slug}/${encodeURIComponent(sku)}`) return moved(visit.to(path))
  const say = sayIn(GOODS, visit.language)
  const name = visit.name(item.name)
  const steps = categorySteps(visit, item.category)
  const cut = cutOf(visit, item)
  const about = visit.name(item.about)
  return page(
    layout(
      visit,
      {
        title: name,
        description: `${name}. ${money(visit, item.price)}. ${about}`.slice(0, 180),
        canonical: path,
        picture: pictureAt(visit, item.picture, item.sku),
        data: [itemData(visit, item), crumbData(visit, [...steps, { path, name }])],
      },
      html`${crumbs(visit, [...steps, { path, name }])}<div class="wide item"><div class="item-shown">${picture(visit, item, { alt: name, size: 480, eager: true })}${
        cut && html`<span class="offer strong">${cut}</span>`
      }</div><div class="item-words">${item.brand && html`<p class="brand-name"><a href="${visit.to(`/cari?q=${encodeURIComponent(item.brand)}`)}">${item.brand}</a></p>`}<h1>${name}</h1>${priceOf(visit, item)}${choices(visit, item)}<p class="stock-line"><span class="stock ${item.stock}">${say(item.stock)}</span>${visit.store && html` · ${visit.store.name}`}</p>${buy(visit, item)}${
        item.offers.length > 0 &&
        html`<section class="panel offers"><h2>${say('offers')}</h2><ul>${item.offers.map(it => html`<li>${visit.name(it)}</li>`)}</ul></section>`
      }${where(visit, item)}</div>
<div class="item-more">${about && html`<section><h2>${say('aboutTitle')}</h2><p>${about}</p></section>`}${facts(visit, item)}</div></div>${rest(visit, say('together'), item.together)}${rest(visit, say('alike'), item.alike)}`,
    ),
  )
}
