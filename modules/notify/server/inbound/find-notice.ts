import { type Answer, done, refused } from '#kernel/answer.ts'
import { readOnly } from '#platform/postgres/index.ts'
import { type AnsweringOffice, openToken, type TokenRefusal } from '../notices/answer-notice.ts'
import { NOTICE, type Notice } from '../notices/notice.ts'
import { readToken } from '../notices/token.ts'
import type { Inbound } from './keep-inbound.ts'

export type Found = {
  readonly notice: Notice
  /** Which button was pressed; 0: the words say it. */
  readonly button: number
  /** What is left to be read. */
  readonly text: string
}

export type FindRefusal = TokenRefusal | 'no-token' | 'sender-other' | 'notice-unknown' | 'which-notice'

/** The token of `task+token@toko.example`, whatever name stands before the plus. */
const tokenIn = (addresses: readonly string[]): string | null => {
  for (const address of addresses) {
    const token = /^[^@+]*\+([^@+]+)@/.exec(address)?.[1]?.toLowerCase()
    if (token && readToken(token)) return token
  }
  return null
}

const byMail = async (office: AnsweringOffice, inbound: Inbound): Promise<Answer<Found, FindRefusal>> => {
  const token = tokenIn(inbound.body.to ?? [])
  if (token === null) return refused('no-token')
  const opened = await openToken(office, token)
  if (!opened.ok) return opened
  // The address is what the mail claims; the token is what opens. Both must fit.
  if (opened.value.notice.address !== inbound.sender.toLowerCase()) return refused('sender-other')
  return done({ ...opened.value, text: inbound.body.text })
}

const OPEN = `
  select ${NOTICE}, n.provider_id as "providerId" from notify.notice n
  where n.way = $1 and n.address = $2 and n.state in ('sent', 'delivered', 'read') and n.expires_at > $3
  order by n.used_at is not null, n.asked_at desc limit 50`

/** The four signs by which a short message names a notice. */
export const codeOf = (notice: { readonly id: string }): string => notice.id.slice(-4)

const byNumber = async (office: AnsweringOffice, inbound: Inbound): Promise<Answer<Found, FindRefusal>> => {
  const { text, about } = inbound.body
  const notices = await readOnly(office.db, tx =>
    tx.rows<Notice & { providerId: string | null }>(OPEN, [inbound.channel, inbound.sender, office.now()]),
  )
  const answered = about === undefined ? undefined : notices.find(it => it.providerId === about)
  if (answered) return done({ notice: answered, button: 0, text })
  const words = text.toLowerCase().split(/\s+/)
  const named = notices.filter(it => words.includes(codeOf(it)))
  if (named.length === 1) {
    const rest = text.replace(new RegExp(`\\s*${codeOf(named[0]!)}\\s*`, 'i'), ' ').trim()
    return done({ notice: named[0]!, button: 0, text: rest })
  }
  const unused = notices.filter(it => it.usedAt === null)
  if (unused.length === 1) return done({ notice: unused[0]!, button: 0, text })
  return refused(unused.length === 0 ? 'notice-unknown' : 'which-notice')
}

/** Which notice something that came in answers. */
export const findNotice = async (office: AnsweringOffice, inbound: Inbound): Promise<Answer<Found, FindRefusal>> => {
  const { button } = inbound.body
  if (button === undefined) return inbound.channel === 'mail' ? byMail(office, inbound) : byNumber(office, inbound)
  const opened = await openToken(office, button)
  if (!opened.ok) return opened
  if (opened.value.notice.address !== inbound.sender) return refused('sender-other')
  return done({ ...opened.value, text: '' })
}
