import { sayIn } from '#kit/words/say-in.ts'
import { type Html, html } from '../html/html.ts'
import { icon } from '../parts/icons.ts'
import { layout } from '../parts/layout.ts'
import { money } from '../parts/price.ts'
import { go, type Outcome, page } from '../visit/answers.ts'
import type { Order } from '../visit/told.ts'
import type { Visit } from '../visit/visit.ts'
import { CHECKOUT, STAGE_WORDS } from '../words/checkout.ts'
import { notFound } from './not-found.ts'
import { payPart } from './pay-part.ts'
import { specialPart } from './special-part.ts'

const promiseOf = (visit: Visit, parcel: Order['parcels'][number]): Html => {
  const say = sayIn(CHECKOUT, visit.language)
  const last = parcel.promises.at(-1)
  const reason = parcel.promises.findLast(it => it.state === 'moved')?.reason
  const why = reason === 'supplier' ? say('whySupplier') : reason === 'short' && say('whyShort')
  const words = { kept: say('kept'), moved: say('moved'), broken: say('broke'), open: '', void: '' }
  return html`<li class="panel parcel"><h3>${icon(parcel.way === 'collect' ? 'bag' : 'truck')}${
    parcel.way === 'collect' ? say('collectAt', { place: parcel.place.name }) : say('deliver')
  }</h3>${last && html`<p class="promise"><strong>${say(parcel.way === 'collect' ? 'readyBy' : 'thereBy', { when: visit.formats.dateTime(last.by) })}</strong> ${words[last.state]}${why && html` (${why})`}</p>`}<p>${
    parcel.address ?? parcel.place.address
  }</p></li>`
}

const deed = (visit: Visit, token: string, what: string, label: string, more: Html | false = false): Html =>
  html`<form action="${visit.to(`/pesanan/${token}/${what}`)}" method="post">${more}<button class="button quiet">${label}</button></form>`

const returning = (visit: Visit, token: string, order: Order): Html => {
  const say = sayIn(CHECKOUT, visit.language)
  const lines = order.lines.filter(it => it.received > it.returned)
  return html`<details class="panel"><summary>${say('returnTitle')}</summary><form action="${visit.to(`/pesanan/${token}/kembali`)}" method="post">${lines.map(
    it =>
      html`<label class="check"><input type="checkbox" name="baris" value="${it.id}:${it.received - it.returned}"><span>${it.name}</span></label>`,
  )}<label class="field"><span>${say('reason')}</span><select name="alasan"><option value="broken">${say('broken')}</option><option value="wrong-item">${say('wrong')}</option><option value="changed-mind">${say('mind')}</option></select></label><button class="button">${say('returnSend')}</button></form></details>`
}

/** What has been ordered is in the basket no more. */
const emptyBasket = async ({ client, key }: Visit) => {
  if (!key) return
  const { lines } = await client.storefront.basket.read({ key, at: null })
  for (const { sku } of lines) await client.storefront.basket.put({ key, sku, qty: 0, add: false })
}

/** An order behind its secret link: where it stands, its promises, what is due, and what may be done. */
export const orderPage = async (visit: Visit, token: string, refused?: string): Promise<Outcome> => {
  const order = await visit.client.orders.link.order({ token }).catch(error => {
    if (['link-unknown', 'BAD_REQUEST'].includes((error as { code?: string }).code ?? '')) return null
    throw error
  })
  if (!order) return notFound(visit)
  if (visit.url.searchParams.has('baru')) {
    await emptyBasket(visit)
    return go(visit.to(`/pesanan/${token}`))
  }
  const say = sayIn(CHECKOUT, visit.language)
  const title = say('orderTitle', { number: order.number })
  const sum = (name: string, amount: number) =>
    amount !== 0 && html`<div><dt>${name}</dt><dd>${money(visit, amount)}</dd></div>`
  return page(
    layout(
      visit,
      { title, unlisted: true },
      html`<div class="wide head"><p class="stage">${sayIn(STAGE_WORDS, visit.language)(order.stage)}</p><h1>${title}</h1>${refused && html`<p class="note" role="alert">${refused}</p>`}${
        order.code && html`<p class="code">${say('code', { code: order.code })}</p>`
      }<p class="quiet-note">${say('thanks')}</p></div><div class="wide basket"><div class="checkout">${order.special && specialPart(visit, order.special)}${order.may.pay && payPart(visit, token, order)}<section><h2>${say('parcels')}</h2><ul class="checkout" role="list">${order.parcels.map(it => promiseOf(visit, it))}</ul></section><section><h2>${say('lines')}</h2><dl class="facts">${order.lines.map(
        it =>
          html`<div><dt>${visit.formats.qty(it.qty)} × ${visit.language === 'en' ? (it.nameEn ?? it.name) : it.name}</dt><dd>${money(visit, it.net)}</dd></div>`,
      )}</dl></section></div><section class="panel summary"><dl class="sums">${sum(say('fee'), order.fees)}<div class="total"><dt>${say('total')}</dt><dd>${money(visit, order.total)}</dd></div>${sum(say('paid'), order.paid)}${sum(say('refunded'), order.refunded)}${sum(say('due'), order.due)}</dl>${order.waiting && html`<p class="note">${say('waiting', { amount: money(visit, order.waiting.amount), place: order.waiting.place })}</p>`}${
        order.may.here && (order.hereAt ? html`<p>${say('hereSaid')}</p>` : deed(visit, token, 'disini', say('here')))
      }${!order.special && deed(visit, token, 'lagi', say('reorder'))}${order.may.cancel && deed(visit, token, 'batal', say('cancel'), html`<p class="quiet-note">${say('cancelSure')}</p>`)}${order.may.return && returning(visit, token, order)}</section></div>`,
    ),
    { secret: true, status: refused ? 422 : 200 },
  )
}
