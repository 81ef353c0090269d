import { done } from '#kernel/answer.ts'
import type { Messenger } from '#platform/phone/index.ts'
import { type Database, readOnly } from '#platform/postgres/index.ts'
import { say } from '../../rules/index.ts'
import { codeOf } from '../inbound/find-notice.ts'
import type { Reply } from '../inbound/send-replies.ts'
import type { Notice } from '../notices/notice.ts'
import type { Sender } from '../notices/send-notices.ts'
import { showTime } from '../notices/show-time.ts'
import { tokenOf } from '../notices/token.ts'
import type { Offer } from '../notices/work.ts'

export type MessageTerms = {
  readonly db: Database
  readonly now: () => Date
  readonly secret: string
  readonly baseUrl: string
  readonly timeZone: string
}

const WROTE = `
  select exists (
    select from notify.inbound where channel = $1 and sender = $2 and received_at > $3::timestamptz - interval '23 hours 50 minutes')
    as here`

const wroteLately = async ({ db, now }: MessageTerms, way: string, number: string): Promise<boolean> =>
  (await readOnly(db, tx => tx.one<{ here: boolean }>(WROTE, [way, number, now()])))!.here

/** What a short message says: the task, how to answer, its code, and a link for more. */
export const messageText = (notice: Notice, offer: Offer, { secret, baseUrl, timeZone }: MessageTerms): string => {
  const { language } = notice
  const due = offer.dueAt && `${say(language, 'due')} ${showTime(offer.dueAt, language, timeZone)}`
  const where = [offer.place, due].filter(Boolean).join(', ')
  const words = offer.outcomes.map(({ label }, i) => `${i + 1} ${label}`).join(', ')
  return [
    `${say(language, `reason-${notice.reason}`)}: ${offer.title}${where ? ` (${where})` : ''}`,
    say(language, 'answer-message', { words, code: codeOf(notice) }),
    `${baseUrl}/t/${tokenOf(secret, notice, 0)}`,
  ].join('\n')
}

/** Notices by SMS or WhatsApp: buttons where there are some, else a number and a code. */
export const messageSender =
  (messenger: Messenger, terms: MessageTerms): Sender =>
  async (notice, offer) => {
    const sent = await messenger.send({
      ...{ id: notice.id, to: notice.address, language: notice.language },
      text: messageText(notice, offer, terms),
      buttons: offer.outcomes.map(({ label }, i) => ({ payload: tokenOf(terms.secret, notice, i + 1), title: label })),
      conversing: await wroteLately(terms, notice.way, notice.address),
    })
    return sent.ok ? done({ through: messenger.what, providerId: sent.value.providerId }) : sent
  }

/** Words back by SMS or WhatsApp, to who has just written. */
export const messageReplier = (messenger: Messenger) => async (reply: Reply) => {
  const { id, address: to, text } = reply
  const sent = await messenger.send({ id, to, text, buttons: [], language: 'id', conversing: true })
  return sent.ok ? done({ through: messenger.what }) : sent
}
