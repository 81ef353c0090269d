import { canonical } from '#kernel/canonical.ts'
import type { Day } from '#kernel/moment.ts'
import { sha256 } from '#platform/digest/index.ts'
import { hashOf } from '#platform/files/index.ts'
import type { MailFile, ReceivedMail } from '#platform/mail/index.ts'
import type { Database, Tx } from '#platform/postgres/index.ts'
import { kindOfMail } from '../../rules/index.ts'

export type MailOffice = {
  readonly db: Database
  readonly now: () => Date
  readonly newId: () => string
  /** The company's date of an instant. */
  readonly dayOf: (at: Date) => Day
  /** Told of a mail that could not be taken in; a person is asked by task besides. */
  readonly failed: (error: unknown, mail: { readonly message: string; readonly sender: string }) => void
}

/** A mail as it is written down, before anything becomes of what hangs on it. */
export type KnownMail = {
  readonly id: string
  readonly message: string
  readonly sender: string
  readonly subject: string
  readonly kind: string
  readonly sentAt: Date | null
  readonly at: Date
}

const plain = (text: string, most: number) => text.replaceAll('\0', '').trim().slice(0, most)

const DAY_MS = 86_400_000

/** When it says it was sent, if that can be; whoever writes a mail writes its date. */
const sentBefore = ({ sentAt }: ReceivedMail, now: Date): Date | null =>
  sentAt && sentAt.getTime() > 0 && sentAt.getTime() < now.getTime() + DAY_MS ? sentAt : null

/** The files of a mail, each once though it hangs on it twice. */
export const filesOf = ({ attachments }: ReceivedMail): MailFile[] => [
  ...new Map(
    attachments.map(({ name, type, bytes }) => [hashOf(bytes), { name: plain(name, 200), type, bytes }] as const),
  ).values(),
]

const NEW = `
  insert into papers.mail (id, message, digest, sender, subject, kind, sent_at, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict on constraint mail_once do nothing returning id`

/** Writes a mail down; null: the same (Message-ID, sender, subject and files) is known. */
export const writeMail = async (tx: Tx, office: MailOffice, mail: ReceivedMail): Promise<KnownMail | null> => {
  const kinds = (await tx.rows<{ word: string }>('select word from papers.kind')).map(it => it.word)
  const hashes = filesOf(mail).map(it => hashOf(it.bytes))
  const at = office.now()
  const known: KnownMail = {
    ...{ id: office.newId(), message: plain(mail.messageId ?? mail.key, 500), sender: plain(mail.from, 300) },
    ...{ subject: plain(mail.subject, 200), kind: kindOfMail(mail.to, kinds) ?? 'other' },
    ...{ sentAt: sentBefore(mail, at), at },
  }
  const { id, message, sender, subject, kind, sentAt } = known
  const digest = sha256(canonical({ from: sender, subject: mail.subject, files: hashes }))
  return (await tx.one(NEW, [id, message, digest, sender, subject, kind, sentAt, at])) ? known : null
}
