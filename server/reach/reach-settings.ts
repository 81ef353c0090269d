import { z } from 'zod'
import type { Offered } from '#modules/notify/server/index.ts'
import type { JambonzAccount, TwilioAccount, WhatsAppAccount } from '#platform/phone/index.ts'

/** By what work reaches people; all null: by nothing. */
export type ReachSettings = {
  /** True in the demonstration: what is not set up really is simulated, and says so. */
  readonly simulate: boolean
  /** `smtps://…`: notices go out by it. */
  readonly smtp: string | null
  /** `imaps://user:password@host:993`, where answers to `replyTo` are read. */
  readonly imap: string | null
  /** `task@toko.example`; mail to `task+…@toko.example` must arrive in the same mailbox. */
  readonly replyTo: string | null
  /** SMS and calls. */
  readonly twilio: TwilioAccount | null
  /** Calls, instead of Twilio. */
  readonly jambonz: JambonzAccount | null
  readonly whatsapp: WhatsAppAccount | null
}

export const NO_REACH: ReachSettings = {
  ...{ simulate: false, smtp: null, imap: null, replyTo: null, twilio: null, jambonz: null, whatsapp: null },
}

/** What people may choose from. */
export const offeredBy = ({ simulate, smtp, twilio, jambonz, whatsapp }: ReachSettings): Offered => {
  const by = (real: unknown) => (real ? 'real' : simulate ? 'simulated' : 'off')
  return { mail: by(smtp), sms: by(twilio), whatsapp: by(whatsapp), call: by(jambonz ?? twilio) }
}

const said = z.string().min(1).optional()
const E164 = z.string().regex(/^\+\d{7,15}$/, 'must be a number like +6281234567890')

/** The variables of the environment that say it. */
export const REACH_VARIABLES = {
  UJUNG_IMAP: z.url({ protocol: /^imaps?$/, error: 'must be like imaps://user:password@host:993' }).optional(),
  UJUNG_REPLY_TO: z
    .string()
    .regex(/^[^@\s<>+]+@[^@\s<>]+$/, 'must be like task@toko.example')
    .optional(),
  UJUNG_TWILIO_SID: said,
  UJUNG_TWILIO_TOKEN: said,
  UJUNG_TWILIO_FROM: E164.optional(),
  UJUNG_JAMBONZ_URL: z.url({ protocol: /^https?$/, error: 'must be like https://jambonz.cloud/api' }).optional(),
  UJUNG_JAMBONZ_ACCOUNT: said,
  UJUNG_JAMBONZ_KEY: said,
  UJUNG_JAMBONZ_SECRET: said,
  UJUNG_JAMBONZ_FROM: E164.optional(),
  UJUNG_WHATSAPP_PHONE_ID: said,
  UJUNG_WHATSAPP_TOKEN: said,
  UJUNG_WHATSAPP_APP_SECRET: said,
  UJUNG_WHATSAPP_VERIFY: said,
  UJUNG_WHATSAPP_TEMPLATE: said,
}

type Said = { readonly [Name in keyof typeof REACH_VARIABLES]?: string | undefined } & {
  readonly UJUNG_DEMO: boolean
  readonly UJUNG_SMTP?: string | undefined
}

/** All of several variables or none: half a set-up is a mistake that would show only at the first message. */
const together = <Name extends keyof Said & string>(it: Said, names: readonly Name[]): Record<Name, string> | null => {
  const missing = names.filter(name => !it[name])
  if (missing.length === names.length) return null
  if (missing.length > 0) throw new Error(`${missing.join(', ')}: needed together with ${names.join(', ')}`)
  return Object.fromEntries(names.map(name => [name, String(it[name])])) as Record<Name, string>
}

/** By what work reaches people, as the environment says. Throws where a provider is set up by half. */
export const reachOf = (it: Said): ReachSettings => {
  const twilio = together(it, ['UJUNG_TWILIO_SID', 'UJUNG_TWILIO_TOKEN', 'UJUNG_TWILIO_FROM'])
  const jambonz = together(it, [
    ...(['UJUNG_JAMBONZ_URL', 'UJUNG_JAMBONZ_ACCOUNT', 'UJUNG_JAMBONZ_KEY'] as const),
    ...(['UJUNG_JAMBONZ_SECRET', 'UJUNG_JAMBONZ_FROM'] as const),
  ])
  const whatsapp = together(it, [
    ...(['UJUNG_WHATSAPP_PHONE_ID', 'UJUNG_WHATSAPP_TOKEN'] as const),
    ...(['UJUNG_WHATSAPP_APP_SECRET', 'UJUNG_WHATSAPP_VERIFY'] as const),
  ])
  return {
    ...{ simulate: it.UJUNG_DEMO, smtp: it.UJUNG_SMTP ?? null },
    ...{ imap: it.UJUNG_IMAP ?? null, replyTo: it.UJUNG_REPLY_TO ?? null },
    twilio: twilio && {
      ...{ sid: twilio.UJUNG_TWILIO_SID, token: twilio.UJUNG_TWILIO_TOKEN, from: twilio.UJUNG_TWILIO_FROM },
    },
    jambonz: jambonz && {
      ...{ url: jambonz.UJUNG_JAMBONZ_URL, account: jambonz.UJUNG_JAMBONZ_ACCOUNT, key: jambonz.UJUNG_JAMBONZ_KEY },
      ...{ secret: jambonz.UJUNG_JAMBONZ_SECRET, from: jambonz.UJUNG_JAMBONZ_FROM },
    },
    whatsapp: whatsapp && {
      ...{ phoneId: whatsapp.UJUNG_WHATSAPP_PHONE_ID, token: whatsapp.UJUNG_WHATSAPP_TOKEN },
      ...{ appSecret: whatsapp.UJUNG_WHATSAPP_APP_SECRET, verifyToken: whatsapp.UJUNG_WHATSAPP_VERIFY },
      template: it.UJUNG_WHATSAPP_TEMPLATE ?? null,
    },
  }
}
