import {
  isFromTwilio,
  isFromWhatsApp,
  readWhatsApp,
  type TwilioAccount,
  twilioDelivery,
  type WhatsAppAccount,
} from '#platform/phone/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { keepInbound } from '../inbound/keep-inbound.ts'
import { noteDeliveries } from './note-deliveries.ts'

export type HookOffice = { readonly db: Database; readonly now: () => Date; readonly newId: () => string }

export type Hooked = { readonly status: number; readonly type: string; readonly body: string }

const NOT_OURS: Hooked = { status: 403, type: 'text/plain', body: 'The signature does not fit.' }
const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'

export type SignedForm = { readonly url: string; readonly body: Uint8Array; readonly signature: string }

/** A message or a delivery that Twilio tells of: kept before it is answered; a forged one is not even read. */
export const takeTwilio = async (
  { db, now, newId }: HookOffice,
  account: TwilioAccount,
  { url, body, signature }: SignedForm,
): Promise<Hooked> => {
  const fields = new URLSearchParams(Buffer.from(body).toString('utf8'))
  if (!isFromTwilio(account.token, url, fields, signature)) return NOT_OURS
  const delivery = twilioDelivery(fields)
  const [key, sender] = [fields.get('MessageSid'), fields.get('From')]
  await transact(db, async tx => {
    if (delivery) await noteDeliveries(tx, now(), [delivery])
    else if (key && sender && fields.has('Body'))
      await keepInbound(tx, now(), newId(), { channel: 'sms', key, sender, body: { text: fields.get('Body')! } })
  })
  return { status: 200, type: 'text/xml', body: EMPTY_TWIML }
}

const jsonOf = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return null
  }
}

/** The same for WhatsApp's Cloud API. */
export const takeWhatsApp = async (
  { db, now, newId }: HookOffice,
  account: WhatsAppAccount,
  { body, signature }: SignedForm,
): Promise<Hooked> => {
  if (!isFromWhatsApp(account.appSecret, body, signature)) return NOT_OURS
  const { messages, deliveries } = readWhatsApp(jsonOf(body))
  await transact(db, async tx => {
    await noteDeliveries(tx, now(), deliveries)
    for (const { key, from, ...said } of messages)
      await keepInbound(tx, now(), newId(), { channel: 'whatsapp', key, sender: from, body: said })
  })
  return { status: 200, type: 'text/plain', body: '' }
}

/** Meta's question when the webhook is set up. */
export const verifyWhatsApp = (account: WhatsAppAccount, query: URLSearchParams): Hooked =>
  query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === account.verifyToken
    ? { status: 200, type: 'text/plain', body: query.get('hub.challenge') ?? '' }
    : NOT_OURS
