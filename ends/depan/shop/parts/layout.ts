import { sayIn } from '#kit/words/say-in.ts'
import { type Html, html, ready, when } from '../html/html.ts'
import type { Visit } from '../visit/visit.ts'
import { FRAME } from '../words/frame.ts'
import { foot } from './foot.ts'
import { type Icon, icon, mark } from './icons.ts'
import { storeLine } from './store-line.ts'

/** What a page says of itself, for browsers, search engines and whoever shares it. */
export type About = {
  readonly title: string
  readonly description?: string
  /** Path below the shop that this page is known by; its own unless said. */
  readonly canonical?: string
  readonly picture?: string | null
  /** Data for machines, as schema.org has it. */
  readonly data?: readonly object[]
  /** A page for this visitor alone, or one that says nothing by itself. */
  readonly unlisted?: boolean
}

/** JSON inside a page: no `<` can end the element that holds it. */
const linked = (data: object) =>
  ready(`<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`)

const head = (visit: Visit, about: About): Html => {
  const { origin, base, assets, frame, language } = visit
  const address = `${origin}${base}`
  const path = about.canonical ?? `${visit.path}${visit.url.search}`
  const own = `${address}${language === 'en' ? '/en' : ''}${path}`
  const title = about.title === frame.company.name ? about.title : `${about.title} · ${frame.company.name}`
  return html`<head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="theme-color" content="#0b5d46">
${assets.font && html`<link rel="preload" href="${base}/${assets.font}" as="font" type="font/woff2" crossorigin>`}
${assets.styles.map(style => html`<link rel="stylesheet" href="${base}/${style}">`)}
<script type="module" src="${base}/${assets.script}"></script>
${about.description && html`<meta name="description" content="${about.description}">`}
${
  about.unlisted
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${own}"><link rel="alternate" hreflang="id" href="${address}${path}"><link rel="alternate" hreflang="en" href="${address}/en${path}"><link rel="alternate" hreflang="x-default" href="${address}${path}">
<meta property="og:title" content="${about.title}"><meta property="og:site_name" content="${frame.company.name}"><meta property="og:url" content="${own}"><meta property="og:type" content="website"><meta property="og:locale" content="${language === 'id' ? 'id_ID' : 'en_GB'}">
${about.description && html`<meta property="og:description" content="${about.description}">`}
${about.picture && html`<meta property="og:image" content="${origin}${about.picture}">`}`
}
<link rel="manifest" href="${base}/manifest.webmanifest"><link rel="icon" href="${base}/icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="${base}/icon-192.png">
${about.data?.map(linked)}</head>`
}

const PLACES: readonly {
  readonly path: string
  readonly word: 'home' | 'categories' | 'basket' | 'stores'
  readonly icon: Icon
}[] = [
  { path: '/', word: 'home', icon: 'home' },
  { path: '/kategori', word: 'categories', icon: 'grid' },
  { path: '/keranjang', word: 'basket', icon: 'basket' },
  { path: '/toko', word: 'stores', icon: 'pin' },
]

const tabs = (visit: Visit): Html => {
  const say = sayIn(FRAME, visit.language)
  return html`<nav class="tabs" aria-label="${say('main')}">${PLACES.map(
    it =>
      html`<a href="${visit.to(it.path)}"${when(visit.path === it.path, 'aria-current="page"')}><span class="tab-icon">${icon(it.icon)}${
        it.word === 'basket' &&
        html`<span class="count" data-count${when(visit.pieces === 0, 'hidden')} aria-hidden="true">${visit.pieces}</span>`
      }</span><span${when(it.word === 'basket', 'data-basket-label')}>${say(it.word)}</span></a>`,
  )}</nav>`
}

const searchForm = (visit: Visit): Html => {
  const say = sayIn(FRAME, visit.language)
  const typed = visit.path === '/cari' ? (visit.url.searchParams.get('q') ?? '') : ''
  return html`<form class="search" role="search" action="${visit.to('/cari')}" method="get" data-search>
<input type="search" name="q" value="${typed}" placeholder="${say('searchWhat')}" aria-label="${say('searchLabel')}" autocomplete="off" enterkeyhint="search" maxlength="200">
<button type="submit" aria-label="${say('search')}">${icon('search')}</button></form>`
}

const top = (visit: Visit): Html => {
  const say = sayIn(FRAME, visit.language)
  const there = visit.language === 'id' ? `${visit.base}/en${visit.path}` : `${visit.base}${visit.path}`
  return html`<header class="top"><div class="wide top-row"><a class="brand" href="${visit.to('/')}">${mark()}<span>${visit.frame.company.name}</span></a>
${searchForm(visit)}<a class="tongue" href="${there}${visit.url.search}" hreflang="${visit.language === 'id' ? 'en' : 'id'}" lang="${visit.language === 'id' ? 'en' : 'id'}">${say('otherLanguage')}</a>
${tabs(visit)}</div></header>${storeLine(visit)}`
}

/** A whole page around its content: `main` begins with one `h1`. */
export const layout = (visit: Visit, about: About, main: Html): Html => {
  const say = sayIn(FRAME, visit.language)
  return html`<!doctype html><html lang="${visit.language}">${head(visit, about)}<body data-base="${visit.base}" data-language="${visit.language}">
<a class="skip" href="#isi">${say('skip')}</a>${top(visit)}<main id="isi" tabindex="-1">${main}</main>${foot(visit)}
<div class="toast" role="status" aria-live="polite" data-toast></div></body></html>`
}
