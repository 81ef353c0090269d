import type { MailFile } from '#platform/mail/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { typeOfMailed } from '../../rules/index.ts'
import { type Capture, capturePaper } from '../capture-papers.ts'
import type { KnownMail, MailOffice } from './write-mail.ts'

/** What became of a file of a mail: a paper, or a word that says why not. */
export type MailPart = { readonly file: string; readonly document: string | null; readonly fault: string | null }

const WHO = 'system'

const PARTS = `
  insert into papers.mail_part (mail, n, file, document, fault)
  select $1, * from unnest($2::int[], $3::text[], $4::uuid[], $5::text[])`

/** Writes down what became of the files of a mail. */
export const writeParts = async (tx: Tx, mail: string, parts: readonly MailPart[]): Promise<void> => {
  const columns = [parts.map(p => p.file), parts.map(p => p.document), parts.map(p => p.fault)]
  await tx.rows(PARTS, [mail, parts.map((_, n) => n + 1), ...columns])
}

const takePart = async (tx: Tx, office: MailOffice, file: MailFile, it: Omit<Capture, 'id' | 'file'>) => {
  const type = typeOfMailed(file)
  if (file.bytes.length > 0 && type === null) return { file: file.name, document: null, fault: 'file-type' }
  const named = { ...file, type: type ?? file.type }
  const paper = await capturePaper(tx, WHO, office.now(), { ...it, id: office.newId(), file: named })
  return paper.ok
    ? { file: file.name, document: paper.value.id, fault: null }
    : { file: file.name, document: null, fault: paper.refusal }
}

/** Makes papers of what hangs on a mail, and writes down what became of the rest. */
export const takeFiles = async (
  tx: Tx,
  office: MailOffice,
  mail: KnownMail,
  files: readonly MailFile[],
): Promise<void> => {
  const { id, sender, subject, kind, sentAt, at } = mail
  const origin = { sender, subject, sent: sentAt?.toISOString() ?? null }
  const belongs = { kind, place: null, about: null, source: 'mail', day: office.dayOf(sentAt ?? at), origin } as const
  const parts: MailPart[] = []
  for (const [n, it] of files.entries()) {
    const file = { ...it, name: it.name || `${n + 1}` }
    const title = (files.length > 1 || subject === '' ? `${subject} ${file.name}` : subject).trim().slice(0, 200)
    parts.push(await takePart(tx, office, file, { ...belongs, title }))
  }
  await writeParts(tx, id, parts)
}
