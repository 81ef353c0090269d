import { sayIn } from '#kit/words/say-in.ts'
import { type Html, html } from '../html/html.ts'
import { icon } from '../parts/icons.ts'
import type { Order } from '../visit/told.ts'
import type { Visit } from '../visit/visit.ts'
import { CHECKOUT } from '../words/checkout.ts'

const STEPS = {
  ordered: 'stepOrdered',
  sent: 'stepSent',
  arrived: 'stepArrived',
  ready: 'stepReady',
  handed: 'stepHanded',
} as const

/** How far a special order is: each step with its moment, the supplier's day, and how long it took. */
export const specialPart = (visit: Visit, special: NonNullable<Order['special']>): Html => {
  const say = sayIn(CHECKOUT, visit.language)
  const { steps, described, supplierDay, leadMillidays, oldWayDays } = special
  return html`<section class="panel"><h2>${say('specialTitle')}</h2>${described !== '' && html`<p>${described}</p>`}<ol class="steps" role="list">${steps.map(
    ({ step, at }) =>
      html`<li class="${at ? 'done' : 'open'}">${at ? icon('check') : html`<span class="dot"></span>`}<span>${say(STEPS[step])}</span>${at && html`<time datetime="${at}">${visit.formats.dateTime(at)}</time>`}</li>`,
  )}</ol>${supplierDay && html`<p class="quiet-note">${say('supplierDay', { day: visit.formats.day(supplierDay) })}</p>`}${
    leadMillidays !== null &&
    html`<p><strong>${say('specialTook', {
      days: visit.formats.qty(Math.round(leadMillidays / 100) * 100),
      from: String(oldWayDays[0]),
      to: String(oldWayDays[1]),
    })}</strong></p>`
  }</section>`
}
