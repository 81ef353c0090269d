import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { readReply, say, sayRefusal, type Tongue } from '../../rules/index.ts'
import { type AnsweringOffice, answerNotice } from '../notices/answer-notice.ts'
import type { Notice } from '../notices/notice.ts'
import { showTime } from '../notices/show-time.ts'
import type { Offer } from '../notices/work.ts'
import { stopReach } from '../reach/stop-reach.ts'
import { codeOf, type Found, findNotice } from './find-notice.ts'
import type { Inbound, InboundBody, InboundChannel } from './keep-inbound.ts'

export type InboundOffice = AnsweringOffice & { readonly timeZone: string }

type Judged = {
  /** `done`, `ignored`, or the word with which it was refused. */
  readonly result: string
  readonly notice: string | null
  /** What the sender is told; null: nothing. */
  readonly told: string | null
}

/** Of one sender no more than this is answered in a day: two programs that answer each other come to an end. */
const MOST_A_DAY = 40

const wordsOf = (offer: Offer, channel: InboundChannel) =>
  offer.outcomes.map(({ label }, i) => (channel === 'mail' ? label.toLowerCase() : `${i + 1} ${label}`)).join(', ')

const bothWords = (word: 'token-forged' | 'token-expired' | 'sender-other' | 'notice-unknown' | 'which-notice') =>
  `${say('id', word)}\n${say('en', word)}`

const outcomeIn = ({ notice, button, text }: Found, offer: Offer) => {
  if (button > 0) return { outcome: notice.outcomes[button - 1] ?? '', note: '' }
  const offered = notice.outcomes.map(word => offer.outcomes.find(it => it.word === word) ?? { word, label: word })
  return readReply(text, offered)
}

const ended = (offer: Offer | null, language: Tongue, timeZone: string): string | null =>
  offer?.ended
    ? say(language, 'task-ended', { ...offer.ended, at: showTime(offer.ended.at, language, timeZone) })
    : null

const takeAnswer = async (office: InboundOffice, channel: InboundChannel, found: Found): Promise<Judged> => {
  const { notice } = found
  const { language } = notice
  const judged = (result: string, told: string): Judged => ({ result, notice: notice.id, told })
  const look = () => readOnly(office.db, tx => office.work.offer(tx, office.now(), notice as Notice))
  const offer = await look()
  if (!offer) return judged('task-gone', say(language, 'task-gone'))
  const said = outcomeIn(found, offer)
  const words = wordsOf(offer, channel)
  if (!said) return judged('unclear', say(language, 'unclear', { words, code: codeOf(notice) }))
  const way = channel === 'mail' ? 'mail' : 'message'
  const answer = await answerNotice(office, notice, { ...said, way })
  const label = offer.outcomes.find(it => it.word === said.outcome)?.label ?? said.outcome
  if (answer.ok)
    return judged('done', say(language, answer.value.ended ? 'page-done' : 'page-vote', { outcome: label }))
  const late = answer.refusal === 'task-done-already' ? ended(await look(), language, office.timeZone) : null
  const used =
    notice.usedOutcome === null ? '' : (offer.outcomes.find(it => it.word === notice.usedOutcome)?.label ?? '')
  return judged(answer.refusal, late ?? sayRefusal(language, answer.refusal, { words, outcome: used }))
}

/** One word, alone, in the languages people use and as carriers ask for it. */
const STOP = /^\s*(stop|stopall|unsubscribe|berhenti|henti)[.!]?\s*$/i

const judge = async (tx: Tx, office: InboundOffice, inbound: Inbound, today: number): Promise<Judged> => {
  const ignored: Judged = { result: 'ignored', notice: null, told: null }
  if (inbound.body.automatic || today > MOST_A_DAY) return ignored
  const { channel, sender, body } = inbound
  if (channel !== 'mail' && STOP.test(body.text)) {
    await stopReach(tx, office.now(), channel, sender)
    return { result: 'stopped', notice: null, told: `${say('id', 'stopped')}\n${say('en', 'stopped')}` }
  }
  const found = await findNotice(office, inbound)
  if (found.ok) return takeAnswer(office, inbound.channel, found.value)
  // Mail to an address without a token is none of ours to answer.
  if (found.refusal === 'no-token') return ignored
  return { result: found.refusal, notice: null, told: bothWords(found.refusal) }
}

const WAITING = `select id from notify.inbound where handled_at is null and tries < 8 order by received_at, id limit 100`

const TAKE = `
  select i.id, i.channel, i.provider_key as key, i.sender, i.body,
         (select count(*) from notify.inbound o
          where o.channel = i.channel and o.sender = i.sender and o.received_at > i.received_at - interval '1 day') as today
  from notify.inbound i where i.id = $1 and i.handled_at is null for update skip locked`

const HANDLED = `update notify.inbound set handled_at = $2, result = $3, notice = $4 where id = $1`

const TELL = `
  insert into notify.reply (id, inbound, channel, address, subject, text, asked_at, send_at)
  values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict on constraint reply_once do nothing`

type Kept = Inbound & { readonly id: string; readonly body: InboundBody; readonly today: number }

const settle = async (tx: Tx, office: InboundOffice, inbound: Kept, { result, notice, told }: Judged) => {
  const now = office.now()
  await tx.rows(HANDLED, [inbound.id, now, result, notice])
  if (told === null) return
  const { subject = '' } = inbound.body
  const about = /^re:/i.test(subject) ? subject : `Re: ${subject}`
  await tx.rows(TELL, [office.newId(), inbound.id, inbound.channel, inbound.sender, about, told, now])
}

const handleOne = async (office: InboundOffice, id: string): Promise<string> => {
  try {
    return await transact(office.db, async tx => {
      const inbound = await tx.one<Kept>(TAKE, [id])
      if (!inbound) return 'taken'
      const judged = await judge(tx, office, inbound, inbound.today)
      await settle(tx, office, inbound, judged)
      return judged.result
    })
  } catch (error) {
    await transact(office.db, tx => tx.rows('update notify.inbound set tries = tries + 1 where id = $1', [id]))
    throw error
  }
}

/**
 * Looks at what came in and was kept: of two workers one does. The task is completed before it is noted here, under the
 * notice's own key: should this process die in between, the same answer is taken again and is one.
 */
export const handleInbound = async (office: InboundOffice): Promise<Readonly<Record<string, number>>> => {
  const count: Record<string, number> = {}
  const waiting = await transact(office.db, tx => tx.rows<{ id: string }>(WAITING))
  for (const { id } of waiting) {
    const result = await handleOne(office, id)
    count[result] = (count[result] ?? 0) + 1
  }
  return count
}
