import { sayIn } from '#kit/words/say-in.ts'
import type { Banner, Card } from '#modules/storefront/contract/index.ts'
import { type Html, html } from '../html/html.ts'
import { shelf } from '../parts/card.ts'
import { categoryTile } from '../parts/category-tile.ts'
import { type Icon, icon } from '../parts/icons.ts'
import { layout } from '../parts/layout.ts'
import { picture } from '../parts/picture.ts'
import { type Outcome, page } from '../visit/answers.ts'
import type { Visit } from '../visit/visit.ts'
import { SHELVES } from '../words/shelves.ts'

const banner = (visit: Visit, it: Banner, first: boolean): Html => {
  const say = sayIn(SHELVES, visit.language)
  const title = visit.name(it.title)
  return html`<a class="banner ${it.tone}${first ? ' first' : ''}" href="${visit.to(it.link)}"><span class="banner-words">${
    first ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`
  }<span class="banner-text">${visit.name(it.text)}</span><span class="banner-go">${say('heroGo')}${icon('next')}</span></span>${
    it.picture &&
    html`<span class="banner-shown">${picture(visit, { picture: it.picture, sku: '' }, { size: 220, eager: first })}</span>`
  }</a>`
}

/** Where nobody has written a banner: what the shop is for. */
const usual = (visit: Visit): Banner => {
  const words = (word: 'heroTitle' | 'heroText') => ({ id: SHELVES[word][0], en: SHELVES[word][1] })
  const best = visit.frame.categories.find(it => it.picture)?.picture ?? null
  return {
    id: '',
    title: words('heroTitle'),
    text: words('heroText'),
    link: '/cari?hemat=1',
    tone: 'pandan',
    picture: best,
  }
}

const section = (
  visit: Visit,
  it: { title: string; text?: string; path?: string },
  cards: readonly Card[],
  eager = 0,
): Html | false => {
  const say = sayIn(SHELVES, visit.language)
  return (
    cards.length > 0 &&
    html`<section class="wide part"><div class="part-head"><div><h2>${it.title}</h2>${it.text && html`<p>${it.text}</p>`}</div>${
      it.path &&
      html`<a class="more" href="${visit.to(it.path)}" aria-label="${say('seeAllOf', { what: it.title })}">${say('seeAll')}${icon('next')}</a>`
    }</div>${shelf(visit, cards, { row: true, eager })}</section>`
  )
}

const PROMISES: readonly (readonly [Icon, 'promiseCollect' | 'promisePrice' | 'promiseSafe'])[] = [
  ['bag', 'promiseCollect'],
  ['shield', 'promisePrice'],
  ['repeat', 'promiseSafe'],
]

/** The front page. */
export const homePage = async (visit: Visit): Promise<Outcome> => {
  const say = sayIn(SHELVES, visit.language)
  const { company, categories } = visit.frame
  const home = await visit.client.storefront.home({ at: visit.store?.id ?? null })
  const banners = home.banners.length > 0 ? home.banners : [usual(visit)]
  const top = categories.filter(it => it.parent === null)
  const store = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: company.name,
    legalName: company.legalName,
    url: `${visit.origin}${visit.base}/`,
  }
  const site = {
    ...{
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: company.name,
      url: `${visit.origin}${visit.base}/`,
    },
    potentialAction: {
      '@type': 'SearchAction',
      target: `${visit.origin}${visit.base}/cari?q={q}`,
      'query-input': 'required name=q',
    },
  }
  return page(
    layout(
      visit,
      {
        title: company.name,
        description: `${say('heroTitle')}. ${say('heroText')}`,
        canonical: '/',
        data: [store, site],
      },
      html`<div class="wide banners n${Math.min(banners.length, 3)}">${banners.slice(0, 3).map((it, n) => banner(visit, it, n === 0))}</div>
<ul class="wide promises" role="list">${PROMISES.map(
        ([sign, word]) =>
          html`<li>${icon(sign)}<span><strong>${say(word)}</strong><span>${say(`${word}Text`)}</span></span></li>`,
      )}</ul>
${section(visit, { title: say('offers'), path: '/cari?hemat=1' }, home.offers, 2)}
<section class="wide part"><div class="part-head"><h2>${say('shopBy')}</h2></div><ul class="tiles" role="list">${top.map(it => categoryTile(visit, it))}</ul></section>
${section(visit, { title: say('sold'), text: say('soldText') }, home.sold)}${section(visit, { title: say('fresh') }, home.fresh)}`,
    ),
  )
}
