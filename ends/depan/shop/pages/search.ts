import { sayIn } from '#kit/words/say-in.ts'
import { html } from '../html/html.ts'
import { categoryTile, itemCount } from '../parts/category-tile.ts'
import { layout } from '../parts/layout.ts'
import { go, type Outcome, page } from '../visit/answers.ts'
import type { Visit } from '../visit/visit.ts'
import { SHELVES } from '../words/shelves.ts'
import { results, searchOf } from './results.ts'

/** What was searched for; a barcode or an item's code leads to the item itself. */
export const searchPage = async (visit: Visit): Promise<Outcome> => {
  const say = sayIn(SHELVES, visit.language)
  const search = searchOf(visit, null)
  const found = await visit.client.storefront.find(search)
  if (found.exact) return go(visit.to(`/p/-/${encodeURIComponent(found.exact)}`))
  const title = search.text ? say('results', { text: search.text }) : search.offer ? say('offers') : say('allGoods')
  const nothing = found.total === 0
  return page(
    layout(
      visit,
      { title, unlisted: search.text !== '', canonical: search.offer ? '/cari?hemat=1' : '/cari' },
      html`<div class="wide head"><h1>${title}</h1>${
        found.corrected && html`<p class="note">${say('corrected', { text: found.corrected })}</p>`
      }${found.loose && !nothing && html`<p class="note">${say('loose')}</p>`}<p>${nothing ? say('nothingTitle') : itemCount(visit, found.total)}</p></div>${results(visit, search, found)}${
        nothing &&
        html`<section class="wide part"><div class="part-head"><h2>${say('shopBy')}</h2></div><ul class="tiles" role="list">${visit.frame.categories
          .filter(it => it.parent === null)
          .map(it => categoryTile(visit, it))}</ul></section>`
      }`,
    ),
  )
}
