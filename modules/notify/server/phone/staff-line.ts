import type { Answer } from '#kernel/answer.ts'
import { readOnly } from '#platform/postgres/index.ts'
import { type CallScript, LINE_OUTCOMES, lastWords, nextTaskMenu, say, sayRefusal } from '../../rules/index.ts'
import { showTime } from '../notices/show-time.ts'
import type { Offer } from '../notices/work.ts'
import { keepCall, type OnLine } from './on-line.ts'

const offerOf = ({ office, call: { person, language } }: OnLine, task: string) =>
  readOnly(office.db, tx => office.work.offer(tx, office.now(), { person: person!, task, language }))

const tell = (on: OnLine, offer: Offer, before: string): CallScript => {
  const { language } = on.call
  const due = offer.dueAt && `${say(language, 'due')} ${showTime(offer.dueAt, language, on.office.timeZone)}`
  const told = {
    ...{ title: offer.title, about: offer.about, outcomes: offer.outcomes.map(it => it.label) },
    where: [offer.place, due].filter(Boolean).join(', '),
  }
  return nextTaskMenu(language, told, on.step('task'), before)
}

/** The task that somebody best does now, after what is to be said first. */
export const tellNext = async (on: OnLine, before = ''): Promise<CallScript> => {
  const { office, call } = on
  const { language, passed } = call
  const asked = { person: call.person!, passed }
  const task = await readOnly(office.db, tx => office.line.next(tx, office.now(), asked))
  const offer = task && (await offerOf(on, task))
  await keepCall(on, { ...call, task: offer ? task : null })
  if (!offer) return lastWords(language, [before, say(language, 'line-nothing')].filter(Boolean).join(' '))
  return tell(on, offer, before)
}

/** Leaves the told task out from now on, and tells the next. */
const goOn = (on: OnLine, before = '') => {
  const { task, passed } = on.call
  return tellNext({ ...on, call: { ...on.call, passed: task ? [...passed, task] : passed } }, before)
}

const said = (on: OnLine, answer: Answer<unknown>, words: string, blanks: Readonly<Record<string, string>> = {}) =>
  goOn(on, answer.ok ? words : sayRefusal(on.call.language, answer.refusal, blanks))

const end = async (on: OnLine, offer: Offer): Promise<CallScript> => {
  const { office, call, heard } = on
  const { language, person, task } = call
  const choice = Number(heard.digits) - 2
  const chosen = choice < LINE_OUTCOMES ? offer.outcomes[choice] : undefined
  if (!chosen) return tell(on, offer, '')
  const key = `line:${call.call}:${task}:${chosen.word}`
  const ended = await office.work.complete({
    ...{ person: person!, task: task!, outcome: chosen.word },
    ...{ key, way: 'phone' },
  })
  const blanks = { outcome: chosen.label, words: offer.outcomes.map(it => it.label).join(', ') }
  return said(on, ended, ended.ok ? say(language, ended.value.ended ? 'page-done' : 'page-vote', blanks) : '', blanks)
}

/** What a digit does to the task that was told: 1 takes it up, 9 passes it over, 0 reads it again, others end it. */
export const doOnLine = async (on: OnLine): Promise<CallScript> => {
  const { office, call, heard } = on
  const { language, person, task, proven } = call
  if (!proven || !person || !task) return lastWords(language, say(language, 'line-bye'))
  if (heard.digits === '9') return goOn(on)
  const offer = await offerOf(on, task)
  if (!offer) return goOn(on, say(language, 'task-gone'))
  if (offer.ended) {
    const { by, at, outcome } = offer.ended
    return goOn(on, say(language, 'task-ended', { by, outcome, at: showTime(at, language, office.timeZone) }))
  }
  if (heard.digits === '1')
    return said(on, await office.work.claim({ person, task, way: 'phone' }), say(language, 'call-taken'))
  return end(on, offer)
}
