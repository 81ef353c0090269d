import { html } from '../html/html.ts'
import { crumbData, crumbs } from '../parts/crumbs.ts'
import { layout } from '../parts/layout.ts'
import { type Outcome, page } from '../visit/answers.ts'
import type { Visit } from '../visit/visit.ts'
import { notFound } from './not-found.ts'

/** Paragraphs by empty lines; a line that begins with `# ` is a heading, with `- ` a point. Nothing else is markup. */
const written = (text: string) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map(part => {
      if (part.startsWith('# ')) return html`<h2>${part.slice(2)}</h2>`
      const lines = part.split('\n')
      return lines.every(line => line.startsWith('- '))
        ? html`<ul>${lines.map(line => html`<li>${line.slice(2)}</li>`)}</ul>`
        : html`<p>${lines.map((line, n) => html`${n > 0 && html`<br>`}${line}`)}</p>`
    })

/** A page of words. */
export const contentPage = async (visit: Visit, slug: string): Promise<Outcome> => {
  const found = await visit.client.storefront.page({ slug }).catch(error => {
    if ((error as { code?: string }).code === 'page-unknown') return null
    throw error
  })
  if (!found) return notFound(visit)
  const title = visit.name(found.title)
  const steps = [{ path: `/info/${slug}`, name: title }]
  return page(
    layout(
      visit,
      { title, canonical: `/info/${slug}`, data: [crumbData(visit, steps)] },
      html`${crumbs(visit, steps)}<article class="wide narrow prose"><h1>${title}</h1>${written(visit.name(found.body))}</article>`,
    ),
  )
}
