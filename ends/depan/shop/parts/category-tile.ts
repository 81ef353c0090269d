import { sayIn } from '#kit/words/say-in.ts'
import type { ShopCategory } from '#modules/storefront/contract/index.ts'
import { type Html, html } from '../html/html.ts'
import type { Visit } from '../visit/visit.ts'
import { SHELVES } from '../words/shelves.ts'
import { picture } from './picture.ts'

/** How many there are, in words. */
export const itemCount = (visit: Visit, n: number): string =>
  sayIn(SHELVES, visit.language)(n === 1 ? 'oneItem' : 'items', { n: visit.formats.count(n) })

/** A category by the picture of what it sells most, on its own colour. */
export const categoryTile = (visit: Visit, category: ShopCategory): Html =>
  html`<li><a class="tile" href="${visit.to(`/k/${category.code}`)}"><span class="tile-shown"><svg class="ground" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><path fill="${category.colour ?? '#b89b72'}" d="M0 0h1v1H0z"/></svg>${
    category.picture ? picture(visit, { picture: category.picture, sku: '' }, { size: 96 }) : ''
  }</span><span class="tile-name">${visit.name(category.name)}</span><span class="tile-count">${itemCount(visit, category.items)}</span></a></li>`
