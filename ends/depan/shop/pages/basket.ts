import { sayIn } from '#kit/words/say-in.ts'
import type { BasketView } from '#modules/storefront/contract/index.ts'
import { readBasketQuantity } from '#modules/storefront/rules/index.ts'
import { type Html, html } from '../html/html.ts'
import { itemAt } from '../parts/card.ts'
import { icon } from '../parts/icons.ts'
import { layout } from '../parts/layout.ts'
import { picture } from '../parts/picture.ts'
import { money } from '../parts/price.ts'
import { data, go, type Outcome, page } from '../visit/answers.ts'
import { basketCookie, newKey } from '../visit/cookies.ts'
import type { Visit } from '../visit/visit.ts'
import { BASKET } from '../words/basket.ts'
import { GOODS } from '../words/goods.ts'

type Line = BasketView['lines'][number]

const quantity = (visit: Visit, line: Line): string =>
  line.weighed ? visit.formats.qty(line.qty) : String(Math.floor(line.qty / 1000))

const row = (visit: Visit, line: Line): Html => {
  const say = sayIn(BASKET, visit.language)
  const name = visit.name(line.name)
  const own = html`<input type="hidden" name="sku" value="${line.sku}"><input type="hidden" name="ganti" value="1">`
  return html`<li class="line${line.stock === 'out' ? ' is-out' : ''}"><div class="line-shown">${picture(visit, line, { size: 88 })}</div><div class="line-words"><a class="line-name" href="${visit.to(itemAt(line))}">${name}</a><p class="compare">${say('each', { price: money(visit, line.before), unit: line.unit })}</p>${
    line.stock === 'out' && html`<p class="stock out">${say('outNow')}</p>`
  }${line.why.map(it => html`<p class="why">${it.text} <span>−${money(visit, -it.amount)}</span></p>`)}</div>
<form class="line-qty" action="${visit.to('/keranjang')}" method="post" data-line>${own}<label class="quantity"><span class="sr">${say('quantityOf', { name })}</span><button type="button" data-step="-1" aria-label="${say('less', { name })}">${icon('minus')}</button><input name="jumlah" value="${quantity(visit, line)}" inputmode="${line.weighed ? 'decimal' : 'numeric'}" autocomplete="off" maxlength="6"><button type="button" data-step="1" aria-label="${say('more', { name })}">${icon('plus')}</button></label><button class="text update">${say('update')}</button></form>
<p class="line-net"><strong>${money(visit, line.net)}</strong>${line.discount > 0 && html`<del>${money(visit, line.gross)}</del>`}</p>
<form class="line-gone" action="${visit.to('/keranjang')}" method="post">${own}<input type="hidden" name="jumlah" value="0"><button class="text" aria-label="${say('removeNamed', { name })}">${icon('trash')}<span>${say('remove')}</span></button></form></li>`
}

/** What it comes to: goods, what is saved, the total with its tax. */
export const totals = (visit: Visit, basket: Pick<BasketView, 'gross' | 'discount' | 'total' | 'tax'>): Html => {
  const say = sayIn(BASKET, visit.language)
  return html`<dl class="sums"><div><dt>${say('goods')}</dt><dd>${money(visit, basket.gross)}</dd></div>${
    basket.discount > 0 &&
    html`<div class="saved"><dt>${say('saved')}</dt><dd>−${money(visit, basket.discount)}</dd></div>`
  }<div class="total"><dt>${say('total')}</dt><dd>${money(visit, basket.total)}</dd></div></dl><p class="compare">${say('tax', { amount: money(visit, basket.tax) })}</p>`
}

/** The basket as it is now. */
export const basketPage = async (visit: Visit): Promise<Outcome> => {
  const say = sayIn(BASKET, visit.language)
  const at = visit.store?.id ?? null
  const basket = visit.key ? await visit.client.storefront.basket.read({ key: visit.key, at }) : null
  const empty = html`<div class="wide narrow head"><h1>${say('title')}</h1><div class="empty">${icon('basket')}<h2>${say('emptyTitle')}</h2><p>${say('emptyText')}</p><a class="button" href="${visit.to('/cari?hemat=1')}">${say('toOffers')}</a></div></div>`
  const full =
    basket &&
    html`<div class="wide head"><h1>${say('title')}</h1></div><div class="wide basket"><ul class="lines" role="list">${basket.lines.map(line => row(visit, line))}</ul><section class="panel summary"><h2>${say('summary')}</h2>${totals(visit, basket)}<a class="button big" href="${visit.to('/bayar')}">${say('checkout')}${icon('next')}</a><p class="quiet-note">${say('keeps')}</p></section></div>`
  return page(
    layout(visit, { title: say('title'), unlisted: true }, basket && basket.lines.length > 0 ? full! : empty),
    {
      secret: true,
    },
  )
}

/** Only a path of this shop is gone back to. */
const backTo = (visit: Visit, asked: string | null) =>
  asked && /^\/(?![/\\])/.test(asked) ? visit.to(asked) : visit.to('/keranjang')

/** Puts goods in, changes how many, takes them out. Where script asks, it is told how much is in the basket now. */
export const putInBasket = async (visit: Visit, form: URLSearchParams, wantsData: boolean): Promise<Outcome> => {
  const key = visit.key ?? newKey()
  const cookies = [basketCookie(visit, key)]
  const sku = form.get('sku') ?? ''
  const qty = readBasketQuantity(form.get('jumlah') ?? '1', false) ?? 1000
  const add = form.get('ganti') === null
  const put = await visit.client.storefront.basket.put({ key, sku, qty, add }).catch(error => {
    const { code } = error as { code?: string }
    if (code === 'item-unknown' || code === 'basket-full') return { refusal: code }
    throw error
  })
  const say = sayIn(BASKET, visit.language)
  const refusal =
    'refusal' in put ? (put.refusal === 'basket-full' ? say('full') : sayIn(GOODS, visit.language)('out')) : null
  if (wantsData) return data({ pieces: 'pieces' in put ? put.pieces : visit.pieces, refusal }, cookies)
  return go(backTo(visit, form.get('kembali')), cookies)
}
