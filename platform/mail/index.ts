import { join } from 'node:path'
import type { DkimKey } from './dkim.ts'
import { folderMailer } from './folder.ts'
import type { Mailer } from './port.ts'
import { smtpMailer } from './smtp.ts'

export type { DkimKey } from './dkim.ts'
export { imapMailbox } from './imap.ts'
export type { Mailbox, MailFile, ReceivedMail } from './mailbox.ts'
export type { Attachment, Mail, Mailer } from './port.ts'
export { surelyNotTaken } from './surely-not-taken.ts'

export type MailSettings = {
  /** `smtp://…` or `smtps://…`; null lays mail into the folder `outbox` below `dir`, and sends none. */
  readonly smtp: string | null
  /** `Toko Melati <struk@toko.example>`: the address mail servers let this installation send from. */
  readonly mailFrom: string
  readonly dir: string
  readonly dkim?: DkimKey | null
}

/** The installation's mail: through its SMTP server, or into a folder where it has none. */
export const openMailer = ({ smtp, mailFrom, dir, dkim = null }: MailSettings): Mailer =>
  smtp === null ? folderMailer(join(dir, 'outbox'), mailFrom) : smtpMailer(smtp, mailFrom, dkim)
