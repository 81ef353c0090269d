import { sayIn } from '#kit/words/say-in.ts'
import type { BasketView } from '#modules/storefront/contract/index.ts'
import { type Html, html, when } from '../html/html.ts'
import { layout } from '../parts/layout.ts'
import { money } from '../parts/price.ts'
import { go, type Outcome, page } from '../visit/answers.ts'
import { lineId } from '../visit/line-id.ts'
import { newId } from '../visit/new-id.ts'
import type { Option, Quoted } from '../visit/told.ts'
import type { Visit } from '../visit/visit.ts'
import { CHECKOUT } from '../words/checkout.ts'
import { totals } from './basket.ts'
import { buyerForm } from './buyer-form.ts'
import { PROVINCES } from './provinces.ts'

/** What is ordered, as `orders` takes it, under the id that the order will have. */
export const linesOf = (basket: BasketView, order: string) =>
  basket.lines.map(({ item, unit, qty }, n) => ({
    id: lineId(order, n),
    item,
    unit,
    packs: Math.floor(qty / 1000),
    way: 0,
  }))

const nameOf = (option: Option) => (option.way === 'collect' ? `collect:${option.place}` : 'deliver')

const choice = (visit: Visit, option: Option, on: boolean): Html => {
  const say = sayIn(CHECKOUT, visit.language)
  const collect = option.way === 'collect'
  const at = visit.formats.dateTime(option.by)
  return html`<label class="way"><input type="radio" name="cara" value="${nameOf(option)}" required${when(on, 'checked')}><span><strong>${
    collect ? say('collectAt', { place: option.placeName }) : say('deliver')
  }</strong><span>${say(collect ? 'readyBy' : 'thereBy', { when: at })}</span></span><span class="fee">${option.fee === 0 ? say('free') : money(visit, option.fee)}</span></label>`
}

/** How goods are had: a plain form that asks this page again. */
const ways = (visit: Visit, quoted: Quoted, chosen: string | null, province: string): Html => {
  const say = sayIn(CHECKOUT, visit.language)
  const delivers = quoted.options.some(it => it.way === 'deliver')
  return html`<form class="panel ways" action="${visit.to('/bayar')}" method="get"><h2>${say('how')}</h2>${quoted.options.map(
    (it, n) => choice(visit, it, chosen ? nameOf(it) === chosen : n === 0),
  )}<label class="field"><span>${say('province')}</span><select name="prov"><option value=""></option>${PROVINCES.map(
    ([code, name]) => html`<option value="${code}"${when(code === province, 'selected')}>${name}</option>`,
  )}</select></label>${province && !delivers && html`<p class="quiet-note">${say('noDelivery')}</p>`}<div class="buttons"><button class="button" name="lanjut" value="1">${say('continue')}</button><button class="button quiet" formnovalidate>${say('checkFee')}</button></div></form>`
}

/** The checkout: how it is had, who buys, what it comes to. One page, two plain forms. */
export const checkoutPage = async (visit: Visit, refused?: string, typed?: URLSearchParams): Promise<Outcome> => {
  const say = sayIn(CHECKOUT, visit.language)
  const basket = visit.key && (await visit.client.storefront.basket.read({ key: visit.key, at: null }))
  if (!basket || basket.lines.length === 0) return go(visit.to('/keranjang'))
  const asked = typed ?? visit.url.searchParams
  const province = PROVINCES.some(([code]) => code === asked.get('prov')) ? asked.get('prov')! : ''
  const lines = linesOf(basket, newId())
  const quoted = await visit.client.orders.checkout.quote({ lines, coupons: [], ...(province && { region: province }) })
  const chosen = asked.get('cara')
  const option = quoted.options.find(it => nameOf(it) === chosen)
  const going = (asked.get('lanjut') === '1' || typed !== undefined) && option !== undefined
  return page(
    layout(
      visit,
      { title: say('title'), unlisted: true },
      html`<div class="wide head"><h1>${say('title')}</h1>${refused && html`<p class="note" role="alert"><strong>${say('refused')}.</strong> ${refused}</p>`}${
        quoted.options.length === 0 &&
        html`<p class="note">${say('missing')} <a href="${visit.to('/keranjang')}">${say('toBasket')}</a></p>`
      }</div><div class="wide basket"><div class="checkout">${ways(visit, quoted, chosen, province)}${
        going && buyerForm(visit, { option, province, total: quoted.total, chosen: chosen! }, typed)
      }</div><section class="panel summary">${totals(visit, { ...quoted, gross: quoted.total + quoted.discount })}${
        option &&
        option.fee > 0 &&
        html`<p class="fee-line">${say('fee')} <strong>${money(visit, option.fee)}</strong></p>`
      }</section></div>`,
    ),
    { secret: true, status: refused ? 422 : 200 },
  )
}
