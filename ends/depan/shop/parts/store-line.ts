import { sayIn } from '#kit/words/say-in.ts'
import type { Store } from '#modules/storefront/contract/index.ts'
import { type Html, html } from '../html/html.ts'
import type { Visit } from '../visit/visit.ts'
import { FRAME } from '../words/frame.ts'
import { clockOf } from './clock.ts'
import { icon } from './icons.ts'

/** `buka sampai 22.00`, or when it opens. */
export const openingNow = (visit: Visit, store: Store): string => {
  const say = sayIn(FRAME, visit.language)
  const last = store.today.at(-1)
  if (store.openNow && last) return say('openUntil', { time: clockOf(last.closes, visit.language) })
  return say('closedNow')
}

/** The chosen shop, or the wish to choose one, under the head of every page. */
export const storeLine = (visit: Visit): Html => {
  const say = sayIn(FRAME, visit.language)
  const { store } = visit
  return html`<div class="store-line"><div class="wide"><a href="${visit.to('/toko')}">${icon('pin')}<span>${
    store ? html`${say('storeYours', { name: store.name })} · ${openingNow(visit, store)}` : say('storeChoose')
  }</span>${icon('next')}</a></div></div>`
}
