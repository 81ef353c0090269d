import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { MailFile } from '#platform/mail/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { heldAbout } from './hold-mail.ts'
import { takeFiles, writeParts } from './take-files.ts'
import type { KnownMail, MailOffice } from './write-mail.ts'

export type Decision = { readonly id: string; readonly take: boolean }

type Held = KnownMail & { readonly state: 'taken' | 'held' | 'refused'; readonly why: 'sender' | 'failed' }

const ONE = `
  select id, message, sender, subject, kind, sent_at as "sentAt", at, state, why from papers.mail where id = $1 for update`

const FILES = 'delete from papers.mail_held where mail = $1 returning n, file as name, type, bytes'

const DECIDED = 'update papers.mail set state = $2, decided_at = $3, decided_by = $4 where id = $1'

const OTHERS = `
  select id from papers.mail where state = 'held' and why = 'sender'
    and (sender = $1 or substring(sender from '@[^@]*$') = $1)
  order by at, id limit 50`

const settle = async (tx: Tx, office: MailOffice, mail: Held, take: boolean): Promise<void> => {
  const held = await tx.rows<MailFile & { n: number }>(FILES, [mail.id])
  const files = held.toSorted((a, b) => a.n - b.n)
  if (take) return takeFiles(tx, office, mail, files)
  await writeParts(
    tx,
    mail.id,
    files.map(it => ({ file: it.name, document: null, fault: 'refused' })),
  )
}

/**
 * Takes in a mail that is held, or refuses it: then its files are gone, that it came stays. Said twice, the same answer.
 * Nobody who wrote it is told.
 */
export const decideMail = async (
  tx: Tx,
  who: Who,
  office: MailOffice,
  { id, take }: Decision,
): Promise<Answer<{ id: string; sender: string }, 'mail-unknown' | 'mail-decided'>> => {
  const mail = await tx.one<Held>(ONE, [id])
  if (!mail) return refused('mail-unknown', `There is no mail ${id}.`)
  const { sender, state, why } = mail
  const wanted = take ? 'taken' : 'refused'
  if (state === wanted) return done({ id, sender })
  if (state !== 'held') return refused('mail-decided', `That mail was ${state}.`)
  await settle(tx, office, mail, take)
  const now = office.now()
  await tx.rows(DECIDED, [id, wanted, now, who.id])
  const about = heldAbout(mail, why)
  const open = about === sender && (await heldOf(tx, sender)).length > 0
  await announce(tx, [{ topic: 'papers.mail-decided', key: id, payload: { about: open ? null : about } }])
  return done({ id, sender })
}

/** The mails of an address or a domain (`@…`) nobody has listed that are still held, 50 at most. */
export const heldOf = async (tx: Tx, sender: string): Promise<string[]> =>
  (await tx.rows<{ id: string }>(OTHERS, [sender])).map(it => it.id)
