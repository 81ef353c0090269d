import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { senderPattern } from '../../rules/index.ts'

export type MailSender = { readonly pattern: string; readonly at: Date; readonly who: string }

const LIST = `
  select s.pattern, s.at, coalesce((select u.name from access.v_user u where u.id::text = s.who), s.who) as who
  from papers.mail_sender s order by s.pattern`

/** From whom papers are taken in without asking. */
export const listSenders = (tx: Tx): Promise<MailSender[]> => tx.rows<MailSender>(LIST)

/** The addresses and domains of the list. */
export const sendersListed = async (tx: Tx): Promise<string[]> =>
  (await tx.rows<{ pattern: string }>('select pattern from papers.mail_sender')).map(it => it.pattern)

const ALLOW = `
  insert into papers.mail_sender (pattern, at, who) values ($1, $2, $3) on conflict do nothing returning pattern`

/** Puts an address or a domain on the list; there already, nothing changes. */
export const allowSender = async (
  tx: Tx,
  who: Who,
  now: Date,
  typed: string,
): Promise<Answer<{ pattern: string }, 'sender-unreadable'>> => {
  const pattern = senderPattern(typed)
  if (pattern === null) return refused('sender-unreadable', `${typed} is neither an address nor a domain.`)
  if (await tx.one(ALLOW, [pattern, now, who.id])) await audit(tx, who, now, 'papers.sender-allowed', `mail:${pattern}`)
  return done({ pattern })
}

/** Takes one off the list: the next mail from there is asked about. */
export const forgetSender = async (tx: Tx, who: Who, now: Date, pattern: string): Promise<{ pattern: string }> => {
  const gone = await tx.one('delete from papers.mail_sender where pattern = $1 returning pattern', [pattern])
  if (gone) await audit(tx, who, now, 'papers.sender-forgotten', `mail:${pattern}`)
  return { pattern }
}
