import type { MailFile } from '#platform/mail/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { writeParts } from './take-files.ts'
import type { KnownMail } from './write-mail.ts'

/** Nobody fills the disk by mail: so many are held, of one sender and altogether. */
const MOST = { sender: 20, all: 400 } as const

const HELD = `
  select count(*) filter (where sender = $1)::int as sender, count(*)::int as all from papers.mail where state = 'held'`

const STATE = `
  update papers.mail set state = $2, why = $3 where id = $1`

const KEEP = `
  insert into papers.mail_held (mail, n, file, type, bytes)
  select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::bytea[])`

/** What a task about a held mail is about: of an unknown sender one asks for all their mails. */
export const heldAbout = ({ id, sender }: Pick<KnownMail, 'id' | 'sender'>, why: 'sender' | 'failed'): string =>
  why === 'sender' && sender !== '' ? sender : id

/**
 * Keeps the files of a mail until a person decides, and asks for that. When too much is held already its files are not
 * kept: that it came, and was refused, stays to be seen.
 */
export const holdMail = async (
  tx: Tx,
  mail: KnownMail,
  files: readonly MailFile[],
  why: 'sender' | 'failed',
): Promise<void> => {
  const held = (await tx.one<{ sender: number; all: number }>(HELD, [mail.sender]))!
  if (held.sender >= MOST.sender || held.all >= MOST.all) {
    await tx.rows(STATE, [mail.id, 'refused', why])
    const fault = 'held-full'
    return writeParts(
      tx,
      mail.id,
      files.map(it => ({ file: it.name, document: null, fault })),
    )
  }
  await tx.rows(STATE, [mail.id, 'held', why])
  const columns = [files.map(it => it.name), files.map(it => it.type), files.map(it => it.bytes)]
  await tx.rows(KEEP, [mail.id, files.map((_, n) => n + 1), ...columns])
  const { id, sender, subject } = mail
  const payload = { mail: id, about: heldAbout(mail, why), sender, subject, why }
  await announce(tx, [{ topic: 'papers.mail-held', key: id, payload }])
}
