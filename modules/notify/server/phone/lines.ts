import { isFromJambonz, isFromTwilio, type JambonzAccount, type TwilioAccount } from '#platform/phone/index.ts'
import { type CallScript, jambonzVerbsOf, twimlOf } from '../../rules/index.ts'
import type { Hooked, SignedForm } from '../message/take-webhook.ts'

/** What a provider tells at a step of a call. */
export type Heard = {
  /** The provider's name of the call. */
  readonly call: string
  /** Who called, in E.164; empty when it is hidden. */
  readonly from: string
  readonly digits: string
  readonly status: string
  readonly recording: { readonly id: string; readonly url: string; readonly seconds: number } | null
}

/** A provider of telephone calls: what it says and how it is told what to do next. */
export type Line = {
  readonly what: 'twilio' | 'jambonz'
  /** Whether it keeps what somebody says after the tone. */
  readonly records: boolean
  /** Null for what it did not sign. */
  readonly read: (form: SignedForm, now: Date) => Heard | null
  readonly write: (script: CallScript) => Hooked
}

const E164 = /^\+\d{7,15}$/
const numberIn = (said: string) => (E164.test(said) ? said : '')

export const twilioLine = ({ token }: Pick<TwilioAccount, 'token'>): Line => ({
  what: 'twilio',
  records: true,
  read: ({ url, body, signature }) => {
    const fields = new URLSearchParams(Buffer.from(body).toString('utf8'))
    if (!isFromTwilio(token, url, fields, signature)) return null
    const field = (name: string) => fields.get(name) ?? ''
    const [id, address] = [field('RecordingSid'), field('RecordingUrl')]
    return {
      ...{
        call: field('CallSid'),
        from: numberIn(field('From')),
        digits: field('Digits'),
        status: field('CallStatus'),
      },
      recording: id && address ? { id, url: address, seconds: Number(field('RecordingDuration')) || 0 } : null,
    }
  },
  write: script => ({ status: 200, type: 'text/xml', body: twimlOf(script) }),
})

const jsonOf = (body: Uint8Array): Readonly<Record<string, unknown>> => {
  try {
    const said: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** jambonz streams what is said and keeps none of it, so nothing is recorded. */
export const jambonzLine = ({ secret }: Pick<JambonzAccount, 'secret'>): Line => ({
  what: 'jambonz',
  records: false,
  read: ({ body, signature }, now) => {
    if (!isFromJambonz(secret, signature, body, now)) return null
    const said = jsonOf(body)
    const field = (name: string) => (typeof said[name] === 'string' ? (said[name] as string) : '')
    return {
      ...{ call: field('call_sid'), from: numberIn(field('from')), digits: field('digits') },
      ...{ status: field('call_status'), recording: null },
    }
  },
  write: script => ({ status: 200, type: 'application/json', body: JSON.stringify(jambonzVerbsOf(script)) }),
})
