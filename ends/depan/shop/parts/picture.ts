import { type Html, html } from '../html/html.ts'
import type { Visit } from '../visit/visit.ts'
import { icon } from './icons.ts'

/** Address of the picture goods are shown by, or null where there is none. */
export const pictureAt = (visit: Pick<Visit, 'drawn'>, key: string | null, sku: string): string | null => {
  if (key === null && !visit.drawn) return null
  return `/pictures/${key ?? `${encodeURIComponent(sku)}.svg`}`
}

/** A square picture; the first ones of a page are fetched at once, the others when they come near. */
export const picture = (
  visit: Visit,
  goods: { readonly picture: string | null; readonly sku: string },
  { alt = '', size = 200, eager = false }: { alt?: string; size?: number; eager?: boolean } = {},
): Html => {
  const at = pictureAt(visit, goods.picture, goods.sku)
  if (!at) return html`<span class="no-picture">${icon('box')}</span>`
  return eager
    ? html`<img src="${at}" alt="${alt}" width="${size}" height="${size}" fetchpriority="high" decoding="async">`
    : html`<img src="${at}" alt="${alt}" width="${size}" height="${size}" loading="lazy" decoding="async">`
}
