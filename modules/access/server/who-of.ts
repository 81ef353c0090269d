import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Tx } from '#platform/postgres/index.ts'
import { effective, type Grant, rectangle } from '../rules/index.ts'
import type { Acting } from './acting.ts'

/** The value of a cookie, or null. */
const cookieIn = (headers: Headers, name: string): string | null => {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** What a cookie of the library says, when its signature is ours: a made-up one never reaches the database. */
export const signedCookieIn = (headers: Headers, cookie: string, secret: string): string | null => {
  const signed = decoded(cookieIn(headers, cookie) ?? '')
  const at = signed.lastIndexOf('.')
  if (at < 1) return null
  const token = signed.slice(0, at)
  const ours = createHmac('sha256', secret).update(token).digest()
  const theirs = Buffer.from(signed.slice(at + 1), 'base64')
  return theirs.length === ours.length && timingSafeEqual(ours, theirs) ? token : null
}

const bySession = `
  select s.id as session, s.proven_at as "provenAt", u.id, u.username, u.name, u.must_change as "mustChange",
         coalesce((select json_agg(json_build_object('permissions', r.permissions, 'place', g.place))
                   from access.role_grant g join access.role r on r.word = g.role where g.user_id = u.id), '[]') as grants
  from access.session s join access.user_account u on u.id = s.user_id
  where s.token = $1 and s.expires_at > $2 and u.disabled_at is null`

type Session = {
  session: string
  provenAt: Date
  id: string
  username: string
  name: string
  mustChange: boolean
  grants: Grant[]
}

/** The user behind a session token; null when the session is over, ended, or its account disabled. */
export const userBehind = async (tx: Tx, now: Date, token: string): Promise<Acting | null> => {
  const row = await tx.one<Session>(bySession, [token, now])
  if (!row) return null
  const { id, username, name, mustChange, provenAt } = row
  const where = effective(mustChange ? [] : row.grants)
  const session = { id: row.session, token, provenAt }
  return { kind: 'user', id, username, name, mustChange, where, session, ...rectangle(where) }
}
