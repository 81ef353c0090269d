import { type Answer, done } from '#kernel/answer.ts'
import type { Mailer } from '#platform/mail/index.ts'
import type { Messenger } from '#platform/phone/index.ts'

/** A message with its link, as it goes out. */
export type Outgoing = {
  readonly id: string
  readonly to: string
  readonly language: 'id' | 'en'
  readonly title: string
  readonly text: string
  readonly html?: string
  /** Where one request ends messages of this kind, for mail programs (RFC 8058). */
  readonly leave?: string
}

export type CustomerWay = {
  readonly way: 'mail' | 'whatsapp' | 'sms'
  /** Refuses what never will reach this address; throws when it could not be handed over now. */
  readonly send: (it: Outgoing) => Promise<Answer<{ readonly through: string; readonly providerId: string }>>
}

export const messengerWay = (way: 'whatsapp' | 'sms', messenger: Messenger): CustomerWay => ({
  way,
  send: async ({ id, to, language, text }) => {
    const sent = await messenger.send({ id, to, language, text, buttons: [], conversing: false })
    return sent.ok ? done({ through: messenger.what, providerId: sent.value.providerId }) : sent
  },
})

export const mailWay = (mailer: Mailer): CustomerWay => ({
  way: 'mail',
  send: async ({ id, to, title, text, html, leave }) => {
    const sent = await mailer.send({ id, to, subject: title, text, ...(html && { html }), ...(leave && { leave }) })
    return sent.ok ? done({ through: mailer.what, providerId: sent.value.messageId }) : sent
  },
})
