import type { Mailbox } from '#platform/mail/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { keepInbound } from '../inbound/keep-inbound.ts'

/** Keeps what lies in the mailbox, before the mailbox is told that it was read: a mail is never lost, and never used twice. */
export const readMails = (db: Database, now: () => Date, newId: () => string, mailbox: Mailbox): Promise<number> =>
  mailbox.read(async ({ key, from, to, subject, text, automatic, messageId }) => {
    const body = { text, subject, to, automatic }
    const mail = { channel: 'mail', key: messageId ?? key, sender: from, body } as const
    await transact(db, tx => keepInbound(tx, now(), newId(), mail))
  }, 100)
