import { sayIn } from '#kit/words/say-in.ts'
import { html } from '../html/html.ts'
import { layout } from '../parts/layout.ts'
import { type Outcome, page } from '../visit/answers.ts'
import type { Visit } from '../visit/visit.ts'
import { FRAME } from '../words/frame.ts'

/** There is nothing at this address. */
export const notFound = (visit: Visit): Outcome => {
  const say = sayIn(FRAME, visit.language)
  return page(
    layout(
      visit,
      { title: say('notFoundTitle'), unlisted: true },
      html`<div class="wide narrow head"><h1>${say('notFoundTitle')}</h1><p>${say('notFoundText')}</p><p><a class="button" href="${visit.to('/')}">${say('toHome')}</a></p></div>`,
    ),
    { status: 404 },
  )
}
