import { canonical } from '#kernel/canonical.ts'
import type { Day } from '#kernel/moment.ts'
import { sha256 } from '#platform/digest/index.ts'
import { hashOf } from '#platform/files/index.ts'
import type { Mailbox, ReceivedMail } from '#platform/mail/index.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { kindOfMail, type MailedFile, typeOfMailed } from '../rules/index.ts'
import { type Capture, capturePaper } from './capture-papers.ts'

export type MailOffice = {
  readonly db: Database
  readonly now: () => Date
  readonly newId: () => string
  /** The company's date of an instant. */
  readonly dayOf: (at: Date) => Day
}

const WHO = 'system'

const NEW = `
  insert into papers.mail (id, message, digest, sender, subject, sent_at, at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict on constraint mail_once do nothing returning id`

const PARTS = `
  insert into papers.mail_part (mail, n, file, document, fault)
  select $1, * from unnest($2::int[], $3::text[], $4::uuid[], $5::text[])`

type Part = { readonly file: string; readonly document: string | null; readonly fault: string | null }

const plain = (text: string, most: number) => text.replaceAll('\0', '').trim().slice(0, most)

const DAY_MS = 86_400_000

/** When it says it was sent, if that can be; whoever writes a mail writes its date. */
const sentBefore = ({ sentAt }: ReceivedMail, now: Date): Date | null =>
  sentAt && sentAt.getTime() > 0 && sentAt.getTime() < now.getTime() + DAY_MS ? sentAt : null

/** The files of a mail, each once though it hangs on it twice. */
const filesOf = ({ attachments }: ReceivedMail) => [...new Map(attachments.map(it => [hashOf(it.bytes), it] as const))]

const takePart = async (tx: Tx, office: MailOffice, file: MailedFile, it: Omit<Capture, 'id' | 'file'>) => {
  const type = typeOfMailed(file)
  if (file.bytes.length > 0 && type === null) return { file: file.name, document: null, fault: 'file-type' }
  const named = { ...file, type: type ?? file.type }
  const paper = await capturePaper(tx, WHO, office.now(), { ...it, id: office.newId(), file: named })
  return paper.ok
    ? { file: file.name, document: paper.value.id, fault: null }
    : { file: file.name, document: null, fault: paper.refusal }
}

const KINDS = 'select word from papers.kind'

/** Makes papers of what hangs on a mail, in one transaction, and writes down what became of the rest. */
const takeMail = async (tx: Tx, office: MailOffice, mail: ReceivedMail): Promise<void> => {
  const files = filesOf(mail)
  const [from, subject, sentAt] = [plain(mail.from, 300), mail.subject, sentBefore(mail, office.now())]
  const digest = sha256(canonical({ from, subject, files: files.map(([hash]) => hash) }))
  const [id, said] = [office.newId(), plain(subject, 200)]
  const message = plain(mail.messageId ?? mail.key, 500)
  if (!(await tx.one(NEW, [id, message, digest, from, said, sentAt, office.now()]))) return
  const kinds = (await tx.rows<{ word: string }>(KINDS)).map(it => it.word)
  const origin = { sender: from, subject: said, sent: sentAt?.toISOString() ?? null }
  const parts: Part[] = []
  for (const [n, [, { name, type, bytes }]] of files.entries()) {
    const file = { name: plain(name, 200) || `${n + 1}`, type, bytes }
    const title = (files.length > 1 || said === '' ? `${said} ${file.name}` : said).trim().slice(0, 200)
    const belongs = { kind: kindOfMail(mail.to, kinds) ?? 'other', place: null, about: null } as const
    const day = office.dayOf(sentAt ?? office.now())
    // Of a mail that was cut nobody knows which of its files are whole.
    const part = mail.whole
      ? await takePart(tx, office, file, { ...belongs, title, source: 'mail', day, origin })
      : { file: file.name, document: null, fault: 'mail-too-large' }
    parts.push(part)
  }
  const columns = [parts.map(p => p.file), parts.map(p => p.document), parts.map(p => p.fault)]
  await tx.rows(PARTS, [id, parts.map((_, n) => n + 1), ...columns])
}

/**
 * Reads the mailbox of papers: each PDF, JPEG and PNG on a mail becomes a paper, and the mailbox is told only after that
 * was committed. The same mail again (Message-ID, sender, subject and files) changes nothing. How many were read.
 */
export const readPaperMails = (office: MailOffice, mailbox: Mailbox): Promise<number> =>
  mailbox.read(mail => transact(office.db, tx => takeMail(tx, office, mail)), 50)
