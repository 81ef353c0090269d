import { join } from 'node:path'
import {
  type CodeOffice,
  type CustomerWay,
  callCode,
  callSender,
  type MessageTerms,
  mailCode,
  mailReplier,
  mailSender,
  mailWay,
  messageCode,
  messageReplier,
  messageSender,
  messengerWay,
  pushSender,
  type Repliers,
  type Senders,
} from '#modules/notify/server/index.ts'
import type { Mailer } from '#platform/mail/index.ts'
import {
  type Caller,
  folderCaller,
  folderMessenger,
  jambonzCaller,
  type Messenger,
  twilioCaller,
  twilioMessenger,
  whatsappMessenger,
} from '#platform/phone/index.ts'
import { openPush, vapidKeys } from '#platform/push/index.ts'
import { offeredBy, type ReachSettings } from './reach-settings.ts'

type Terms = MessageTerms & { readonly dir: string }

type Ways = {
  readonly senders: Senders
  readonly repliers: Repliers
  readonly codes: CodeOffice['codes']
  readonly customers: readonly CustomerWay[]
}

const messengersOf = (settings: ReachSettings, { baseUrl, dir }: Terms) => {
  const { twilio, whatsapp } = settings
  const offered = offeredBy(settings)
  const simulated = (way: string) => folderMessenger(join(dir, 'messages'), way)
  const found: { readonly way: 'sms' | 'whatsapp'; readonly messenger: Messenger }[] = []
  if (twilio) found.push({ way: 'sms', messenger: twilioMessenger(twilio, `${baseUrl}/hooks/twilio`) })
  else if (offered.sms === 'simulated') found.push({ way: 'sms', messenger: simulated('sms') })
  if (whatsapp) found.push({ way: 'whatsapp', messenger: whatsappMessenger(whatsapp) })
  else if (offered.whatsapp === 'simulated') found.push({ way: 'whatsapp', messenger: simulated('whatsapp') })
  return found
}

const callerOf = ({ jambonz, twilio }: ReachSettings, { dir }: Terms): Caller => {
  if (jambonz) return jambonzCaller(jambonz)
  return twilio ? twilioCaller(twilio) : folderCaller(join(dir, 'messages'))
}

/** What notices, and words back, go out by, as this installation is set up. */
export const openWays = (settings: ReachSettings, mailer: Mailer, terms: Terms): Ways => {
  const messengers = messengersOf(settings, terms)
  const of = <Value>(make: (messenger: Messenger) => Value) =>
    Object.fromEntries(messengers.map(({ way, messenger }) => [way, make(messenger)])) as Partial<
      Record<'sms' | 'whatsapp', Value>
    >
  const { replyTo } = settings
  const caller = callerOf(settings, terms)
  const codes = of(messageCode)
  const written = (['whatsapp', 'sms'] as const).flatMap(way => messengers.filter(it => it.way === way))
  return {
    // In Indonesia a message is read before a mail is.
    customers: [
      ...written.map(({ way, messenger }) => messengerWay(way, messenger)),
      ...(offeredBy(settings).mail !== 'off' ? [mailWay(mailer)] : []),
    ],
    codes: {
      ...codes,
      // A number is the same whatever goes to it: a written code is easier than a spoken one.
      call: codes.sms ?? codes.whatsapp ?? callCode(caller, terms.baseUrl),
      ...(offeredBy(settings).mail !== 'off' && { mail: mailCode(mailer) }),
    },
    senders: {
      push: pushSender(openPush(vapidKeys(terms.secret), terms.baseUrl), terms),
      ...of(messenger => messageSender(messenger, terms)),
      ...(offeredBy(settings).call !== 'off' && { call: callSender(caller, terms) }),
      ...(offeredBy(settings).mail !== 'off' && { mail: mailSender(mailer, { ...terms, replyTo }) }),
    },
    repliers: { ...of(messageReplier), ...(replyTo && { mail: mailReplier(mailer) }) },
  }
}
