import type { Answer } from '#kernel/answer.ts'
import { addJob } from '#platform/jobs/index.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { type CallScript, lastWords, pinCall, say, sayRefusal, taskCall } from '../../rules/index.ts'
import { noteDeliveries } from '../message/note-deliveries.ts'
import type { Hooked, SignedForm } from '../message/take-webhook.ts'
import { type AnsweringOffice, answerNotice, openToken } from '../notices/answer-notice.ts'
import { SEND_JOB } from '../notices/ask-notices.ts'
import type { Notice } from '../notices/notice.ts'
import { showTime } from '../notices/show-time.ts'
import type { Offer } from '../notices/work.ts'
import type { Heard, Line } from './lines.ts'

export type CallOffice = AnsweringOffice & {
  readonly baseUrl: string
  readonly timeZone: string
  readonly provePin: (person: string, pin: string) => Promise<Answer<undefined>>
}

type InCall = { readonly notice: Notice; readonly offer: Offer; readonly address: string }

const KEEP = `
  insert into notify.inbound (id, channel, provider_key, received_at, sender, body, handled_at, result, notice)
  values ($1, 'call', $2, $3, $4, $5, $3, 'done', $6) on conflict on constraint inbound_once do nothing`

/** What a call brought, kept before anything is done; digits of a PIN are never kept. */
const keepStep = (office: CallOffice, notice: Notice, step: string, heard: Heard) => {
  const digits = step === 'pin' ? '' : heard.digits
  const key = [heard.call, step, digits, heard.status].join(' ')
  const body = { text: digits, step, status: heard.status }
  const values = [office.newId(), key, office.now(), notice.address, JSON.stringify(body), notice.id]
  return transact(office.db, tx => tx.rows(KEEP, values))
}

const begin = ({ notice, offer, address }: InCall, timeZone: string): CallScript => {
  const { language } = notice
  const due = offer.dueAt && showTime(offer.dueAt, language, timeZone)
  return taskCall({
    ...{ language, title: offer.title, next: `${address}?do=choose` },
    where: [offer.place, due].filter(Boolean).join(', '),
    outcomes: offer.outcomes.map(it => it.label),
  })
}

const end = async (office: CallOffice, { notice, offer }: InCall, choice: number): Promise<CallScript> => {
  const { language } = notice
  const chosen = offer.outcomes[choice]
  if (!chosen) return lastWords(language, say(language, 'call-none'))
  const answer = await answerNotice(office, notice, { outcome: chosen.word, way: 'phone' })
  const blanks = { outcome: chosen.label, words: '' }
  if (!answer.ok) return lastWords(language, sayRefusal(language, answer.refusal, blanks))
  return lastWords(language, say(language, answer.value.ended ? 'page-done' : 'page-vote', blanks))
}

const choose = async (office: CallOffice, call: InCall, digit: number): Promise<CallScript> => {
  const { notice, offer, address } = call
  const { language, person, task } = notice
  if (digit === 1) {
    const claimed = await office.work.claim({ person, task, way: 'phone' })
    return lastWords(language, claimed.ok ? say(language, 'call-taken') : sayRefusal(language, claimed.refusal))
  }
  const chosen = offer.outcomes[digit - 2]
  if (!chosen) return begin(call, office.timeZone)
  // A number can be forged and a phone lies about: what decides asks for what only the person knows.
  if (offer.decides) return pinCall(language, chosen.label, `${address}?do=pin&choice=${digit - 2}`)
  return end(office, call, digit - 2)
}

const provePinFirst = async (office: CallOffice, call: InCall, query: URLSearchParams, pin: string) => {
  const { language, person } = call.notice
  const choice = Number(query.get('choice'))
  const proven = await office.provePin(person, pin)
  if (proven.ok) return end(office, call, choice)
  if (proven.refusal === 'wait') return lastWords(language, say(language, 'call-wait'))
  const label = `${say(language, 'call-wrong')} ${call.offer.outcomes[choice]?.label ?? ''}`
  return pinCall(language, label, `${call.address}?do=pin&choice=${choice}`)
}

const STATES = {
  completed: 'delivered',
  busy: 'failed',
  'no-answer': 'failed',
  failed: 'failed',
  canceled: 'failed',
} as const

/** How a call ended; the next person's phone may ring. */
const noteEnd = (office: CallOffice, { status, call: providerId }: Heard) =>
  transact(office.db, async tx => {
    const state = STATES[status as keyof typeof STATES]
    if (!state || !providerId) return
    await noteDeliveries(tx, office.now(), [{ providerId, state, fault: state === 'failed' ? status : null }])
    await addJob(tx, SEND_JOB, {}, { key: SEND_JOB })
  })

const next = async (office: CallOffice, call: InCall, query: URLSearchParams, { digits }: Heard) => {
  const { notice, offer } = call
  const { language } = notice
  if (offer.ended) {
    const blanks = { ...offer.ended, at: showTime(offer.ended.at, language, office.timeZone) }
    return lastWords(language, say(language, 'task-ended', blanks))
  }
  if (query.get('do') === 'choose') return choose(office, call, Number(digits || '0'))
  if (query.get('do') === 'pin') return provePinFirst(office, call, query, digits)
  return begin(call, office.timeZone)
}

const FORGED: Hooked = { status: 403, type: 'text/plain', body: 'The signature does not fit.' }

/** What a call is told to do next, by its provider's webhook: signed by the provider, at an address signed by us. */
export const takeCall = async (office: CallOffice, line: Line, token: string, form: SignedForm): Promise<Hooked> => {
  const heard = line.read(form, office.now())
  if (!heard) return FORGED
  const opened = await openToken(office, token)
  if (!opened.ok) return FORGED
  const { notice } = opened.value
  const query = new URL(form.url).searchParams
  await keepStep(office, notice, query.get('do') ?? 'begin', heard)
  if (query.get('do') === 'status') {
    await noteEnd(office, heard)
    return { status: 200, type: 'text/plain', body: '' }
  }
  const offer = await readOnly(office.db, tx => office.work.offer(tx, office.now(), notice))
  if (!offer) return line.write(lastWords(notice.language, say(notice.language, 'task-gone')))
  const address = `${office.baseUrl}/hooks/call/${token}`
  return line.write(await next(office, { notice, offer, address }, query, heard))
}
