import { sayIn } from '#kit/words/say-in.ts'
import type { Names } from '#modules/storefront/contract/index.ts'
import { type Html, html } from '../html/html.ts'
import type { Visit } from '../visit/visit.ts'
import { FRAME } from '../words/frame.ts'
import { SHELVES } from '../words/shelves.ts'

type Step = { readonly path: string; readonly name: string }

/** The way from the front page to here, the last step not a link. */
export const crumbs = (visit: Visit, steps: readonly Step[]): Html => {
  const all = [{ path: '/', name: sayIn(FRAME, visit.language)('home') }, ...steps]
  return html`<nav class="crumbs wide" aria-label="${sayIn(SHELVES, visit.language)('crumbs')}"><ol>${all.map(
    (it, n) =>
      n === all.length - 1
        ? html`<li aria-current="page">${it.name}</li>`
        : html`<li><a href="${visit.to(it.path)}">${it.name}</a></li>`,
  )}</ol></nav>`
}

/** The same for search engines. */
export const crumbData = (visit: Visit, steps: readonly Step[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map((it, n) => ({
    ...{ '@type': 'ListItem', position: n + 1, name: it.name },
    item: `${visit.origin}${visit.to(it.path)}`,
  })),
})

export const categorySteps = (visit: Visit, path: readonly { readonly code: string; readonly name: Names }[]): Step[] =>
  path.map(({ code, name }) => ({ path: `/k/${code}`, name: visit.name(name) }))
