import { createHmac, timingSafeEqual } from 'node:crypto'
import { done, refused } from '#kernel/answer.ts'
import type { Delivery, Fetch, Messenger } from './messenger.ts'

export type TwilioAccount = {
  readonly sid: string
  readonly token: string
  /** The number, in E.164, that messages come from. */
  readonly from: string
}

/**
 * The signature of a webhook: HMAC-SHA1, with the account's token, of the whole address and every posted field's name and
 * value, sorted by name; base64. (Twilio, “Validating requests are coming from Twilio”.)
 */
export const twilioSignature = (token: string, url: string, fields: URLSearchParams): string => {
  const names = [...new Set(fields.keys())].sort()
  const said = names.map(name =>
    [...new Set(fields.getAll(name))]
      .sort()
      .map(value => name + value)
      .join(''),
  )
  return createHmac('sha1', token)
    .update(Buffer.from(url + said.join(''), 'utf8'))
    .digest('base64')
}

const same = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

export const isFromTwilio = (token: string, url: string, fields: URLSearchParams, signature: string): boolean =>
  same(twilioSignature(token, url, fields), signature)

/** Codes for numbers that never will take it: no number, not a mobile, not reachable, said STOP. */
const FOR_GOOD = new Set([21211, 21214, 21217, 21408, 21610, 21612, 21614])

type Said = { readonly sid?: string; readonly code?: number; readonly message?: string }

/** SMS by Twilio's Messages API; what becomes of them comes back to `statusUrl`. */
export const twilioMessenger = (
  { sid, token, from }: TwilioAccount,
  statusUrl: string,
  ask: Fetch = fetch,
): Messenger => ({
  what: `twilio ${from}`,
  send: async ({ to, text }) => {
    const answer = await ask(`https://api.twilio.com/2010-04-01/Accounts/${encodeURIComponent(sid)}/Messages.json`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ To: to, From: from, Body: text, StatusCallback: statusUrl }).toString(),
      signal: AbortSignal.timeout(20_000),
    })
    const said = (await answer.json().catch(() => ({}))) as Said
    if (answer.ok && said.sid) return done({ providerId: said.sid })
    const why = `twilio ${answer.status} ${said.code ?? ''} ${said.message ?? ''}`.trim()
    if (said.code !== undefined && FOR_GOOD.has(said.code)) return refused('number-refused', why)
    throw new Error(why)
  },
})

const STATES: Readonly<Record<string, Delivery['state']>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
}

/** What a status webhook says; null for steps that nobody needs to know. */
export const twilioDelivery = (fields: URLSearchParams): Delivery | null => {
  const state = STATES[fields.get('MessageStatus') ?? '']
  const providerId = fields.get('MessageSid')
  if (!state || !providerId) return null
  return { providerId, state, fault: state === 'failed' ? `twilio ${fields.get('ErrorCode') ?? 'failed'}` : null }
}

/**
 * Fetches a recording as MP3. Only from Twilio itself: the account's token goes along. Throws when
 * it cannot be had now: for some seconds after a call Twilio does not know it yet.
 */
export const twilioRecording =
  ({ sid, token }: TwilioAccount, ask: Fetch = fetch) =>
  async (url: string): Promise<Uint8Array> => {
    const { protocol, hostname, pathname } = new URL(url)
    if (protocol !== 'https:' || hostname !== 'api.twilio.com') throw new Error(`${hostname} is not Twilio`)
    const answer = await ask(`https://${hostname}${pathname}.mp3`, {
      headers: { authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}` },
      signal: AbortSignal.timeout(60_000),
    })
    if (!answer.ok) throw new Error(`twilio ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
