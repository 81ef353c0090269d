import { mailSender, type Senders } from '#modules/notify/server/index.ts'
import type { Mailer } from '#platform/mail/index.ts'
import { offeredBy, type ReachSettings } from './reach-settings.ts'

type Terms = { readonly secret: string; readonly baseUrl: string; readonly timeZone: string }

/** What notices go out by, as this installation is set up. */
export const openSenders = (settings: ReachSettings, mailer: Mailer, terms: Terms): Senders => {
  const offered = offeredBy(settings)
  return {
    ...(offered.mail !== 'off' && { mail: mailSender(mailer, { ...terms, replyTo: settings.replyTo }) }),
  }
}
