import { createHmac, timingSafeEqual } from 'node:crypto'
import { done, refused } from '#kernel/answer.ts'
import type { Caller } from './caller.ts'
import type { Fetch } from './messenger.ts'

export type JambonzAccount = {
  /** Where its REST interface is: `https://jambonz.cloud/api`, or one's own server. */
  readonly url: string
  readonly account: string
  readonly key: string
  /** The webhook secret of the account. */
  readonly secret: string
  /** The number, in E.164, that calls come from. */
  readonly from: string
}

/** How old a signature may be, in seconds, as jambonz' own library has it. */
const GOOD_FOR = 300

/** HMAC-SHA256, with the webhook secret, of the second it was signed at, a dot and the body; hex. */
export const jambonzSignature = (secret: string, second: number, body: Uint8Array): string =>
  createHmac('sha256', secret).update(`${second}.`).update(body).digest('hex')

/** Whether a webhook's `Jambonz-Signature` (`t=…,v1=…`, perhaps several v1) is of this body, and not an old one again. */
export const isFromJambonz = (secret: string, header: string, body: Uint8Array, now: Date): boolean => {
  const parts = header.split(',').map(part => part.trim().split('='))
  const second = Number(parts.find(([name]) => name === 't')?.[1] ?? Number.NaN)
  if (!Number.isInteger(second) || Math.abs(now.getTime() / 1000 - second) > GOOD_FOR) return false
  const expected = Buffer.from(jambonzSignature(secret, second, body))
  return parts.some(([name, value = '']) => {
    const said = Buffer.from(value)
    return name === 'v1' && said.length === expected.length && timingSafeEqual(said, expected)
  })
}

type Said = { readonly sid?: string; readonly msg?: string }

/** Calls by jambonz' REST interface: `POST /v1/Accounts/{account}/Calls`. */
export const jambonzCaller = ({ url, account, key, from }: JambonzAccount, ask: Fetch = fetch): Caller => ({
  what: `jambonz ${from}`,
  place: async ({ to, answerUrl, statusUrl, ringSeconds }) => {
    const answer = await ask(`${url.replace(/\/+$/, '')}/v1/Accounts/${encodeURIComponent(account)}/Calls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ from, to: { type: 'phone', number: to }, timeout: ringSeconds },
        call_hook: { url: answerUrl, method: 'POST' },
        call_status_hook: { url: statusUrl, method: 'POST' },
      }),
      signal: AbortSignal.timeout(20_000),
    })
    const said = (await answer.json().catch(() => ({}))) as Said
    if (answer.ok && said.sid) return done({ providerId: said.sid })
    const why = `jambonz ${answer.status} ${said.msg ?? ''}`.trim()
    // 422: the account may not call this number.
    if (answer.status === 422) return refused('number-refused', why)
    throw new Error(why)
  },
})
