import { sayIn } from '#kit/words/say-in.ts'
import type { FindInput, Found } from '#modules/storefront/contract/index.ts'
import { type Html, html, when } from '../html/html.ts'
import { shelf } from '../parts/card.ts'
import { icon } from '../parts/icons.ts'
import type { Visit } from '../visit/visit.ts'
import { SHELVES } from '../words/shelves.ts'
import { filterForm, filtersOn } from './filters.ts'

const SORTS = ['best', 'cheap', 'dear', 'new', 'name'] as const

/** What an address asks the shelves for; anything it does not know is passed over. */
export const searchOf = (visit: Visit, category: string | null): FindInput => {
  const asked = visit.url.searchParams
  const sort = SORTS.find(it => it === asked.get('urut'))
  const page = Number(asked.get('hal') ?? 1)
  return {
    text: (asked.get('q') ?? '').trim().slice(0, 200),
    category: category ?? (asked.get('kategori') || null),
    brands: asked.getAll('merek').filter(Boolean).slice(0, 20),
    band: asked.get('harga') || null,
    offer: asked.get('hemat') === '1',
    at: asked.get('di') === 'toko' ? (visit.store?.id ?? null) : null,
    sort: sort ?? 'best',
    page: Number.isInteger(page) && page > 0 && page <= 500 ? page : 1,
  }
}

const pageLink = (visit: Visit, page: number): string => {
  const asked = new URLSearchParams(visit.url.searchParams)
  if (page === 1) asked.delete('hal')
  else asked.set('hal', String(page))
  const text = asked.toString()
  return visit.to(visit.path) + (text ? `?${text}` : '')
}

const pager = (visit: Visit, search: FindInput, found: Found): Html | false => {
  const say = sayIn(SHELVES, visit.language)
  return (
    found.pages > 1 &&
    html`<nav class="pager" aria-label="${say('pages')}">${
      search.page > 1 &&
      html`<a rel="prev" class="button quiet" href="${pageLink(visit, search.page - 1)}">${icon('back')}${say('previous')}</a>`
    }<span>${say('pageOf', { n: search.page, all: found.pages })}</span>${
      search.page < found.pages &&
      html`<a rel="next" class="button quiet" href="${pageLink(visit, search.page + 1)}">${say('next')}${icon('next')}</a>`
    }</nav>`
  )
}

const sorter = (visit: Visit, search: FindInput): Html => {
  const say = sayIn(SHELVES, visit.language)
  return html`<label class="sorter"><span>${say('sort')}</span><select name="urut" form="saring" data-submit>${SORTS.map(
    sort => html`<option value="${sort}"${when(sort === search.sort, 'selected')}>${say(sort)}</option>`,
  )}</select></label>`
}

/** Goods that were found: filters beside them (on a phone behind one button), how they are ordered, page by page. */
export const results = (visit: Visit, search: FindInput, found: Found): Html => {
  const say = sayIn(SHELVES, visit.language)
  const on = filtersOn(search)
  const empty = html`<div class="empty"><p>${say(on > 0 ? 'nothingFiltered' : 'nothingText')}</p>${
    on > 0 &&
    html`<a class="button" href="${visit.to(visit.path)}${search.text ? `?q=${encodeURIComponent(search.text)}` : ''}">${say('clear')}</a>`
  }</div>`
  return html`<div class="wide found"><details class="filters" data-filters><summary>${icon('filter')}${
    on > 0 ? say('filtersOn', { n: on }) : say('filters')
  }</summary>${filterForm(visit, search, found)}</details>
<div class="found-goods"><div class="found-bar">${sorter(visit, search)}</div>${
    found.cards.length > 0 ? shelf(visit, found.cards, { eager: 4 }) : empty
  }${pager(visit, search, found)}</div></div>`
}
