import { done } from '#kernel/answer.ts'
import type { Mailer } from '#platform/mail/index.ts'
import type { Reply } from '../inbound/send-replies.ts'
import type { Sender } from '../notices/send-notices.ts'
import { composeNotice, type MailTerms } from './compose-notice.ts'

/** Notices by e-mail. */
export const mailSender =
  (mailer: Mailer, terms: MailTerms): Sender =>
  async (notice, offer) => {
    const sent = await mailer.send(composeNotice(notice, offer, terms))
    return sent.ok ? done({ through: mailer.what, providerId: sent.value.messageId }) : sent
  }

/** Words back by e-mail. */
export const mailReplier = (mailer: Mailer) => async (reply: Reply) => {
  const { id, address: to, subject, text } = reply
  const sent = await mailer.send({ id, to, subject, text })
  return sent.ok ? done({ through: mailer.what }) : sent
}
