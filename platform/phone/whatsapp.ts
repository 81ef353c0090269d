import { createHmac, timingSafeEqual } from 'node:crypto'
import { done, refused } from '#kernel/answer.ts'
import type { Delivery, Fetch, Messenger, ShortMessage } from './messenger.ts'

export type WhatsAppAccount = {
  /** The id of the sending number, as Meta names it. */
  readonly phoneId: string
  readonly token: string
  /** Signs webhooks. */
  readonly appSecret: string
  /** What Meta says once, when the webhook is set up. */
  readonly verifyToken: string
  /** An approved template with one blank in its body and as many quick replies as there are buttons; null: none. */
  readonly template: string | null
}

/** `X-Hub-Signature-256`: HMAC-SHA-256 of the raw body with the app's secret. */
export const isFromWhatsApp = (appSecret: string, body: Uint8Array, signature: string): boolean => {
  const ours = Buffer.from(`sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`)
  const theirs = Buffer.from(signature)
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

const BUTTONS_MOST = 3
const TITLE_MOST = 20

const buttonsOf = ({ buttons }: ShortMessage) =>
  buttons.slice(0, BUTTONS_MOST).map(({ payload, title }) => ({
    type: 'reply',
    reply: { id: payload, title: title.slice(0, TITLE_MOST) },
  }))

const freeWords = (message: ShortMessage) =>
  message.buttons.length === 0
    ? { type: 'text', text: { body: message.text } }
    : {
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: message.text.slice(0, 1024) },
          action: { buttons: buttonsOf(message) },
        },
      }

const byTemplate = (message: ShortMessage, name: string) => ({
  type: 'template',
  template: {
    name,
    language: { code: message.language },
    components: [
      // A template's blank takes no line breaks.
      { type: 'body', parameters: [{ type: 'text', text: message.text.replace(/\s+/g, ' ').slice(0, 900) }] },
      ...message.buttons.slice(0, BUTTONS_MOST).map(({ payload }, index) => ({
        ...{ type: 'button', sub_type: 'quick_reply', index: String(index) },
        parameters: [{ type: 'payload', payload }],
      })),
    ],
  },
})

type Said = { messages?: { id: string }[]; error?: { code?: number; message?: string } }

/** Codes for numbers that never will take it: not on WhatsApp, not allowed, did not agree. */
const FOR_GOOD = new Set([131026, 131030, 131050, 131051])

/** WhatsApp by Meta's Cloud API: buttons while the person is in conversation, else an approved template. */
export const whatsappMessenger = ({ phoneId, token, template }: WhatsAppAccount, ask: Fetch = fetch): Messenger => ({
  what: `whatsapp ${phoneId}`,
  send: async message => {
    if (!message.conversing && template === null)
      return refused('number-refused', 'no template is set up, and the person has not written within a day')
    const content = message.conversing ? freeWords(message) : byTemplate(message, template!)
    const answer = await ask(`https://graph.facebook.com/v23.0/${encodeURIComponent(phoneId)}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ messaging_product: 'whatsapp', recipient_type: 'individual', to: message.to.replace(/^\+/, '') },
        ...content,
      }),
      signal: AbortSignal.timeout(20_000),
    })
    const said = (await answer.json().catch(() => ({}))) as Said
    const providerId = said.messages?.[0]?.id
    if (answer.ok && providerId) return done({ providerId })
    const why = `whatsapp ${answer.status} ${said.error?.code ?? ''} ${said.error?.message ?? ''}`.trim()
    if (said.error?.code !== undefined && FOR_GOOD.has(said.error.code)) return refused('number-refused', why)
    throw new Error(why)
  },
})

export type WhatsAppMessage = {
  readonly key: string
  readonly from: string
  readonly text: string
  readonly button?: string
  readonly about?: string
}

type Value = {
  messages?: {
    id: string
    from: string
    text?: { body?: string }
    interactive?: { button_reply?: { id?: string } }
    button?: { payload?: string }
    context?: { id?: string }
  }[]
  statuses?: { id: string; status: string; errors?: { code?: number }[] }[]
}

/** What a webhook of the Cloud API brings: messages people wrote, and what became of ours. */
export const readWhatsApp = (body: unknown): { messages: WhatsAppMessage[]; deliveries: Delivery[] } => {
  const entries = (body as { entry?: { changes?: { value?: Value }[] }[] } | null)?.entry ?? []
  const values = entries.flatMap(entry => (entry.changes ?? []).flatMap(change => change.value ?? []))
  const messages = values.flatMap(value =>
    (value.messages ?? []).map(({ id, from, text, interactive, button, context }) => {
      const pressed = interactive?.button_reply?.id ?? button?.payload
      return {
        ...{ key: id, from: `+${from}`, text: text?.body ?? '' },
        ...(pressed !== undefined && { button: pressed }),
        ...(context?.id !== undefined && { about: context.id }),
      }
    }),
  )
  const deliveries = values.flatMap(value =>
    (value.statuses ?? []).flatMap(({ id, status, errors }): Delivery[] => {
      if (status !== 'sent' && status !== 'delivered' && status !== 'read' && status !== 'failed') return []
      return [
        {
          providerId: id,
          state: status,
          fault: status === 'failed' ? `whatsapp ${errors?.[0]?.code ?? 'failed'}` : null,
        },
      ]
    }),
  )
  return { messages, deliveries }
}
