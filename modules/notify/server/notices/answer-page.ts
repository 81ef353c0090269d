import { readOnly } from '#platform/postgres/index.ts'
import { say, sayRefusal, type Tongue } from '../../rules/index.ts'
import { type AnsweringOffice, answerNotice, openToken } from './answer-notice.ts'
import { escaped } from './html.ts'
import type { Notice } from './notice.ts'
import { showTime } from './show-time.ts'
import { type Page, webPage } from './web-page.ts'
import type { Offer } from './work.ts'

export type PageOffice = AnsweringOffice & { readonly timeZone: string }

const says = (status: number, language: Tongue, text: string, more = ''): Page =>
  webPage(status, language, text, `<h1>${escaped(text)}</h1>${more}`)

/** Where the notice is not known, nobody's language is. */
const sayBoth = (status: number, word: 'token-forged' | 'token-expired'): Page =>
  webPage(status, 'id', 'Ujung', `<h1>${escaped(say('id', word))}</h1><p lang="en">${escaped(say('en', word))}</p>`)

const labelOf = (offer: Offer, word: string) => offer.outcomes.find(it => it.word === word)?.label ?? word

const facts = (offer: Offer, language: Tongue, timeZone: string) => {
  const rows = [
    offer.place && [say(language, 'place'), offer.place],
    offer.dueAt && [say(language, 'due'), showTime(offer.dueAt, language, timeZone)],
  ].filter(row => row !== null && row !== '')
  return `<dl>${rows.map(([name, value]) => `<dt>${escaped(name!)}</dt><dd>${escaped(value!)}</dd>`).join('')}</dl>`
}

type Opened = { readonly notice: Notice; readonly button: number; readonly offer: Offer }

const opened = async (office: PageOffice, token: string): Promise<Opened | Page> => {
  const answer = await openToken(office, token)
  if (!answer.ok) return sayBoth(answer.refusal === 'token-forged' ? 404 : 410, answer.refusal)
  const { notice, button } = answer.value
  const { language } = notice
  const offer = await readOnly(office.db, tx => office.work.offer(tx, office.now(), notice))
  if (!offer) return says(410, language, say(language, 'task-gone'))
  if (notice.usedOutcome !== null)
    return says(200, language, say(language, 'notice-used', { outcome: labelOf(offer, notice.usedOutcome) }))
  return { notice, button, offer }
}

const endedPage = ({ notice: { language }, offer }: Opened, timeZone: string): Page => {
  const { by, at, outcome } = offer.ended!
  const blanks = { by, at: showTime(at, language, timeZone), outcome: labelOf(offer, outcome) }
  return says(200, language, say(language, 'task-ended', blanks))
}

/** What a link shows: the task and a button. Looking at it does nothing, for programs look at links too. */
export const showAnswerPage = async (office: PageOffice, token: string): Promise<Page> => {
  const it = await opened(office, token)
  if ('status' in it) return it
  const { notice, button, offer } = it
  const { language } = notice
  if (offer.ended) return endedPage(it, office.timeZone)
  const offered = button === 0 ? offer.outcomes : offer.outcomes.filter(o => o.word === notice.outcomes[button - 1])
  const buttons = offered.map(
    ({ word, label }, i) =>
      `<button name="outcome" value="${escaped(word)}"${i > 0 ? ' class="plain"' : ''}>${escaped(label)}</button>`,
  )
  return webPage(
    200,
    language,
    offer.title,
    `<h1>${escaped(offer.title)}</h1>${offer.about.map(line => `<p>${escaped(line)}</p>`).join('')}${facts(offer, language, office.timeZone)}<p class="quiet">${escaped(say(language, 'confirm'))}</p><form method="post"><label for="note">${escaped(say(language, 'note'))}</label><textarea id="note" name="note" maxlength="2000"></textarea>${buttons.join('')}</form><p class="quiet"><a href="${escaped(offer.link)}">${escaped(say(language, 'open-desk'))}</a></p>`,
  )
}

/** What pressing the button does: the task is completed, once, and the page says so or who was first. */
export const takeAnswerPage = async (office: PageOffice, token: string, form: URLSearchParams): Promise<Page> => {
  const it = await opened(office, token)
  if ('status' in it) return it
  const { notice, button, offer } = it
  const { language } = notice
  const outcome = button === 0 ? (form.get('outcome') ?? '') : (notice.outcomes[button - 1] ?? '')
  const note = (form.get('note') ?? '').trim().slice(0, 2000)
  const answer = await answerNotice(office, notice, {
    outcome,
    way: notice.way === 'mail' ? 'mail' : 'message',
    ...(note && { note }),
  })
  const label = labelOf(offer, outcome)
  const words = offer.outcomes.map(o => o.label).join(', ')
  if (!answer.ok) {
    const now = await readOnly(office.db, tx => office.work.offer(tx, office.now(), notice))
    if (now?.ended && answer.refusal === 'task-done-already') return endedPage({ ...it, offer: now }, office.timeZone)
    return says(409, language, sayRefusal(language, answer.refusal, { words, outcome: label }))
  }
  const close = `<p class="quiet">${escaped(say(language, 'page-close'))}</p>`
  return says(200, language, say(language, answer.value.ended ? 'page-done' : 'page-vote', { outcome: label }), close)
}
