import { sayIn } from '#kit/words/say-in.ts'
import type { Store } from '#modules/storefront/contract/index.ts'
import { type Html, html } from '../html/html.ts'
import { clockOf } from '../parts/clock.ts'
import { crumbData, crumbs } from '../parts/crumbs.ts'
import { icon } from '../parts/icons.ts'
import { layout } from '../parts/layout.ts'
import { openingNow } from '../parts/store-line.ts'
import { type Outcome, page } from '../visit/answers.ts'
import type { Visit } from '../visit/visit.ts'
import { STORES } from '../words/stores.ts'
import { notFound } from './not-found.ts'

const choose = (visit: Visit, store: Store): Html => {
  const say = sayIn(STORES, visit.language)
  return store.id === visit.store?.id
    ? html`<p class="mine-mark">${icon('check')}${say('chosen')}</p>`
    : html`<form action="${visit.to('/toko')}" method="post"><input type="hidden" name="toko" value="${store.code}"><input type="hidden" name="kembali" value="${visit.path}"><button class="button">${say('choose')}</button></form>`
}

/** Every shop, and which of them is the visitor's. */
export const storesPage = async (visit: Visit): Promise<Outcome> => {
  const say = sayIn(STORES, visit.language)
  const steps = [{ path: '/toko', name: say('title') }]
  return page(
    layout(
      visit,
      { title: say('title'), description: say('lead'), canonical: '/toko', data: [crumbData(visit, steps)] },
      html`${crumbs(visit, steps)}<div class="wide head"><h1>${say('title')}</h1><p>${say('lead')}</p></div><ul class="wide stores" role="list">${visit.frame.stores.map(
        it =>
          html`<li class="panel store"><h2><a href="${visit.to(`/toko/${it.code.toLowerCase()}`)}">${it.name}</a></h2><p>${it.address}</p><p class="open ${it.openNow ? 'yes' : 'no'}">${icon('clock')}${openingNow(visit, it)}</p>${choose(visit, it)}</li>`,
      )}</ul>`,
    ),
  )
}

const week = (visit: Visit, store: Store): Html => {
  const say = sayIn(STORES, visit.language)
  const clock = (minutes: number) => clockOf(minutes, visit.language)
  return html`<table class="hours"><caption class="sr">${say('hours')}</caption><tbody>${say('weekdays')
    .split(' ')
    .map((name, n) => {
      const stretches = store.hours.filter(it => it.weekday === n + 1)
      const times = stretches.map(it => `${clock(it.opens)} – ${clock(it.closes)}`).join(', ')
      return html`<tr><th scope="row">${name}</th><td>${times || say('closed')}</td></tr>`
    })}</tbody></table>${
    store.specialDays.length > 0 &&
    html`<h3>${say('special')}</h3><ul>${store.specialDays.map(
      it =>
        html`<li>${visit.formats.dayLong(it.day)}: ${it.opens === null || it.closes === null ? say('closed') : `${clock(it.opens)} – ${clock(it.closes)}`}${it.note && ` (${it.note})`}</li>`,
    )}</ul>`
  }`
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const storeData = (visit: Visit, store: Store): object => ({
  '@context': 'https://schema.org',
  '@type': 'GroceryStore',
  name: store.name,
  url: `${visit.origin}${visit.to(`/toko/${store.code.toLowerCase()}`)}`,
  address: store.address,
  ...(store.phone && { telephone: store.phone }),
  ...(store.latitudeE6 !== null && {
    geo: { '@type': 'GeoCoordinates', latitude: store.latitudeE6 / 1e6, longitude: store.longitudeE6! / 1e6 },
  }),
  openingHoursSpecification: store.hours.map(it => ({
    ...{ '@type': 'OpeningHoursSpecification', dayOfWeek: DAYS[it.weekday - 1] },
    ...{ opens: clockOf(it.opens, 'en'), closes: it.closes === 1440 ? '23:59' : clockOf(it.closes, 'en') },
  })),
})

/** One shop: hours, where it stands, what it has. */
export const storePage = async (visit: Visit, code: string): Promise<Outcome> => {
  const store = visit.frame.stores.find(it => it.code.toLowerCase() === code)
  if (!store) return notFound(visit)
  const say = sayIn(STORES, visit.language)
  const steps = [
    { path: '/toko', name: say('title') },
    { path: `/toko/${code}`, name: store.name },
  ]
  const [lat, lon] = [(store.latitudeE6 ?? 0) / 1e6, (store.longitudeE6 ?? 0) / 1e6]
  const map = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`
  return page(
    layout(
      visit,
      {
        title: store.name,
        description: `${store.name}. ${store.address}`,
        canonical: `/toko/${code}`,
        data: [storeData(visit, store), crumbData(visit, steps)],
      },
      html`${crumbs(visit, steps)}<div class="wide head"><h1>${store.name}</h1><p>${store.address}</p><p class="open ${store.openNow ? 'yes' : 'no'}">${icon('clock')}${openingNow(visit, store)}</p></div>
<div class="wide two"><section class="panel"><h2>${say('hours')}</h2>${week(visit, store)}</section><section class="panel stack">${visit.name(store.about) && html`<p>${visit.name(store.about)}</p>`}${
        (store.parking || store.prayerRoom) &&
        html`<ul class="signs">${store.parking && html`<li>${icon('check')}${say('parking')}</li>`}${store.prayerRoom && html`<li>${icon('check')}${say('prayer')}</li>`}</ul>`
      }${store.latitudeE6 !== null && html`<a class="button quiet" href="${map}" rel="noopener">${icon('pin')}${say('map')}</a>`}${store.phone && html`<a class="button quiet" href="tel:${store.phone}">${icon('phone')}${say('call', { phone: store.phone })}</a>`}${choose(visit, store)}${
        store.id === visit.store?.id && html`<a class="button" href="${visit.to('/cari?di=toko')}">${say('stock')}</a>`
      }</section></div>`,
    ),
  )
}
