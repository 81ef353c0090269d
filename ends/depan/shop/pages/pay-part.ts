import { sayIn } from '#kit/words/say-in.ts'
import { qrSvg } from '#platform/qr/index.ts'
import { type Html, html, ready, when } from '../html/html.ts'
import { money } from '../parts/price.ts'
import { newId } from '../visit/new-id.ts'
import type { Order } from '../visit/told.ts'
import type { Visit } from '../visit/visit.ts'
import { CHECKOUT } from '../words/checkout.ts'

const pending = (visit: Visit, token: string, it: Order['payments'][number]): Html => {
  const say = sayIn(CHECKOUT, visit.language)
  return html`<div class="pending"><p><strong>${say(it.way)}</strong> · ${money(visit, it.amount)}</p>${it.simulated && html`<p class="note">${say('simulated', { name: it.provider })}</p>`}${it.qr && html`<div class="qr" role="img" aria-label="QRIS">${ready(qrSvg(it.qr))}</div>`}${
    it.account &&
    html`<p>${say('account', { bank: it.account.bank.toUpperCase() })}: <strong class="number">${it.account.number}</strong></p>`
  }${it.redirect && html`<a class="button" href="${it.redirect}">${say('openPay')}</a>`}<a class="button quiet" href="${visit.to(`/pesanan/${token}`)}">${say('refresh')}</a></div>`
}

/** What is due and by which ways it is paid; a simulated provider is called so. */
export const payPart = (visit: Visit, token: string, order: Order): Html => {
  const say = sayIn(CHECKOUT, visit.language)
  const open = order.payments.filter(it => it.state === 'pending')
  const ways = order.payWays.filter(it => it !== 'in-shop' && it in CHECKOUT)
  return html`<section class="panel pay"><h2>${say('payTitle', { amount: money(visit, order.due) })}</h2>${
    order.payBy && html`<p>${say('payBy', { when: visit.formats.dateTime(order.payBy) })}</p>`
  }${open.map(it => pending(visit, token, it))}${
    ways.length > 0 &&
    html`<form action="${visit.to(`/pesanan/${token}/bayar`)}" method="post"><input type="hidden" name="id" value="${newId()}">${ways.map(
      (it, n) =>
        html`<label class="check"><input type="radio" name="cara" value="${it}"${when(n === 0, 'checked')}><span>${say(it as keyof typeof CHECKOUT)}</span></label>`,
    )}<button class="button big">${say('pay')}</button></form>`
  }</section>`
}
