import { sayIn } from '#kit/words/say-in.ts'
import type { ShopCategory } from '#modules/storefront/contract/index.ts'
import { html } from '../html/html.ts'
import { categoryTile, itemCount } from '../parts/category-tile.ts'
import { categorySteps, crumbData, crumbs } from '../parts/crumbs.ts'
import { layout } from '../parts/layout.ts'
import { type Outcome, page } from '../visit/answers.ts'
import type { Visit } from '../visit/visit.ts'
import { FRAME } from '../words/frame.ts'
import { SHELVES } from '../words/shelves.ts'
import { notFound } from './not-found.ts'
import { results, searchOf } from './results.ts'

const above = (all: readonly ShopCategory[], it: ShopCategory): ShopCategory[] => {
  const parent = all.find(other => other.id === it.parent)
  return parent ? [...above(all, parent), it] : [it]
}

/** A category: what is below it, and its goods. */
export const categoryPage = async (visit: Visit, code: string): Promise<Outcome> => {
  const { categories } = visit.frame
  const category = categories.find(it => it.code === code)
  if (!category) return notFound(visit)
  const say = sayIn(SHELVES, visit.language)
  const search = searchOf(visit, code)
  const found = await visit.client.storefront.find(search)
  const steps = categorySteps(visit, above(categories, category))
  const children = categories.filter(it => it.parent === category.id)
  const name = visit.name(category.name)
  return page(
    layout(
      visit,
      {
        title: name,
        description: `${name}: ${itemCount(visit, category.items)}. ${say('promisePriceText')}`,
        canonical: search.page > 1 ? `/k/${code}?hal=${search.page}` : `/k/${code}`,
        data: [crumbData(visit, steps)],
      },
      html`${crumbs(visit, steps)}<div class="wide head"><h1>${name}</h1><p>${itemCount(visit, found.total)}</p></div>${
        children.length > 0 &&
        html`<nav class="wide chips" aria-label="${say('below', { name })}"><ul role="list">${children.map(
          it =>
            html`<li><a class="chip" href="${visit.to(`/k/${it.code}`)}">${visit.name(it.name)} <span>${it.items}</span></a></li>`,
        )}</ul></nav>`
      }${results(visit, search, found)}`,
    ),
  )
}

/** Every category on one page. */
export const categoriesPage = async (visit: Visit): Promise<Outcome> => {
  const { categories } = visit.frame
  const title = sayIn(FRAME, visit.language)('categories')
  const steps = [{ path: '/kategori', name: title }]
  return page(
    layout(
      visit,
      { title, canonical: '/kategori', data: [crumbData(visit, steps)] },
      html`${crumbs(visit, steps)}<div class="wide head"><h1>${title}</h1></div>${categories
        .filter(it => it.parent === null)
        .map(top => {
          const children = categories.filter(it => it.parent === top.id)
          return html`<section class="wide part"><div class="part-head"><h2><a href="${visit.to(`/k/${top.code}`)}">${visit.name(top.name)}</a></h2></div><ul class="tiles" role="list">${(children.length > 0 ? children : [top]).map(it => categoryTile(visit, { ...it, colour: it.colour ?? top.colour }))}</ul></section>`
        })}`,
    ),
  )
}
