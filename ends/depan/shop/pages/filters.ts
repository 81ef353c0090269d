import { sayIn } from '#kit/words/say-in.ts'
import type { FindInput, Found } from '#modules/storefront/contract/index.ts'
import { bandNamed } from '#modules/storefront/rules/index.ts'
import { type Html, html, type Part, when } from '../html/html.ts'
import { money } from '../parts/price.ts'
import type { Visit } from '../visit/visit.ts'
import { SHELVES } from '../words/shelves.ts'

/** How many filters are set. */
export const filtersOn = ({ brands, band, offer, at }: FindInput): number =>
  brands.length + [band, offer, at].filter(Boolean).length

const bandText = (visit: Visit, name: string): string => {
  const say = sayIn(SHELVES, visit.language)
  const band = bandNamed(name)
  if (!band) return name
  const [from, to] = [money(visit, band.from), band.to === null ? '' : money(visit, band.to)]
  return band.to === null
    ? say('bandFrom', { from })
    : band.from === 0
      ? say('bandTo', { to })
      : say('band', { from, to })
}

const check = (
  type: 'checkbox' | 'radio',
  name: string,
  value: string,
  on: boolean,
  label: Part,
  count: number | null,
): Html =>
  html`<label class="check"><input type="${type}" name="${name}" value="${value}"${when(on, 'checked')}><span>${label}</span>${
    count !== null && html`<span class="n">${count}</span>`
  }</label>`

const group = (title: string, inside: Part): Html => html`<fieldset><legend>${title}</legend>${inside}</fieldset>`

/** The facets as one plain form: it asks the same address again. */
export const filterForm = (visit: Visit, search: FindInput, found: Found): Html => {
  const say = sayIn(SHELVES, visit.language)
  const brands = [
    ...found.brands.map(it => it.name),
    ...search.brands.filter(it => !found.brands.some(b => b.name === it)),
  ]
  const count = (name: string) => found.brands.find(it => it.name === name)?.items ?? 0
  const kind = visit.url.searchParams.get('kategori')
  return html`<form id="saring" action="${visit.to(visit.path)}" method="get" data-filter-form>${
    search.text && html`<input type="hidden" name="q" value="${search.text}">`
  }${
    visit.path === '/cari' &&
    found.categories.length > 1 &&
    group(
      say('category'),
      [
        { code: '', name: { id: SHELVES.allCategories[0], en: SHELVES.allCategories[1] }, items: null },
        ...found.categories,
      ].map(it => check('radio', 'kategori', it.code, (kind ?? '') === it.code, visit.name(it.name), it.items)),
    )
  }${visit.path === '/cari' && kind && found.categories.length < 2 && html`<input type="hidden" name="kategori" value="${kind}">`}${
    (found.offers > 0 || search.offer || visit.store) &&
    html`<fieldset class="bare">${(found.offers > 0 || search.offer) && check('checkbox', 'hemat', '1', search.offer, say('onlyOffers'), found.offers)}${
      visit.store &&
      check('checkbox', 'di', 'toko', search.at !== null, say('onlyHere', { store: visit.store.name }), null)
    }</fieldset>`
  }${
    found.bands.length > 0 &&
    group(say('price'), [
      check('radio', 'harga', '', search.band === null, say('anyPrice'), null),
      found.bands.map(it =>
        check('radio', 'harga', it.name, it.name === search.band, bandText(visit, it.name), it.items),
      ),
    ])
  }${
    brands.length > 0 &&
    group(
      say('brand'),
      brands.map(it => check('checkbox', 'merek', it, search.brands.includes(it), it, count(it))),
    )
  }
<button class="button">${say('apply')}</button></form>`
}
