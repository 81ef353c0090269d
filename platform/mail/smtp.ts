import { createTransport } from 'nodemailer'
import { done, refused } from '#kernel/answer.ts'
import { compose } from './compose.ts'
import { type DkimKey, dkimOf } from './dkim.ts'
import { type Mailer, messageIdOf } from './port.ts'

type SmtpFault = { readonly responseCode?: number; readonly code?: string; readonly response?: string }

/** A mail server said, of the address, that it never will: 550 no such mailbox, 553 not allowed, and the like. */
const isForGood = ({ responseCode = 0, code }: SmtpFault) => code === 'EENVELOPE' && responseCode >= 500

/**
 * Mail through an SMTP server: `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…:465`, over up to
 * five connections that are used again; signed with DKIM where there is a key.
 */
export const smtpMailer = (url: string, from: string, dkim: DkimKey | null = null): Mailer => {
  const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
  const pool = { pool: true, maxConnections: 5, maxMessages: 1000 } as const
  const transport = createTransport({ url, ...waits, ...pool, ...(dkim && { dkim: dkimOf(dkim, from) }) })
  return {
    what: `smtp ${new URL(url).host}`,
    simulated: false,
    send: async mail => {
      try {
        await transport.sendMail(compose(mail, from))
        return done({ messageId: messageIdOf(mail.id, from) })
      } catch (error) {
        const fault = error as SmtpFault & Error
        if (isForGood(fault)) return refused('address-refused', fault.response ?? fault.message)
        throw error
      }
    },
    close: () => transport.close(),
  }
}
