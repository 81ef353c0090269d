import { sayIn } from '#kit/words/say-in.ts'
import { type Html, html } from '../html/html.ts'
import type { Visit } from '../visit/visit.ts'
import { FRAME } from '../words/frame.ts'
import { mark } from './icons.ts'

/** The foot of every page: where to go, whom to call, what the company is. */
export const foot = (visit: Visit): Html => {
  const say = sayIn(FRAME, visit.language)
  const { company, stores, pages, categories } = visit.frame
  const link = (path: string, text: string) => html`<li><a href="${visit.to(path)}">${text}</a></li>`
  return html`<footer class="foot"><div class="wide"><div class="foot-grid">
<section><h2>${say('shop')}</h2><ul>${link('/cari?hemat=1', say('onOffer'))}${categories
    .filter(it => it.parent === null)
    .slice(0, 5)
    .map(it => link(`/k/${it.code}`, visit.name(it.name)))}${link('/kategori', say('categories'))}</ul></section>
<section><h2>${say('stores')}</h2><ul>${stores.map(it => link(`/toko/${it.code.toLowerCase()}`, it.name))}</ul></section>
${pages.length > 0 && html`<section><h2>${say('help')}</h2><ul>${pages.map(it => link(`/info/${it.slug}`, visit.name(it.title)))}</ul></section>`}
<section><h2>${say('contact')}</h2><ul>${company.phone && html`<li><a href="tel:${company.phone}">${company.phone}</a></li>`}${
    company.email && html`<li><a href="mailto:${company.email}">${company.email}</a></li>`
  }</ul></section></div>
<p class="foot-end">${mark()}<span>${company.legalName || company.name}. ${company.address}<br>${say('allRights')}</span></p></div></footer>`
}
