import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { audit } from './audit.ts'
import { managedUser, type UserRefusal } from './change-user.ts'
import { endSessions } from './end-sessions.ts'

export type SessionRow = {
  id: string
  startedAt: Date
  expiresAt: Date
  ip: string | null
  agent: string | null
}

const list = `
  select id, started_at as "startedAt", expires_at as "expiresAt", ip_address as ip, user_agent as agent
  from access.session where user_id = $1 and expires_at > $2 order by started_at desc`

/** A user's open sessions, newest first. */
export const listSessions = (tx: Tx, user: string, now: Date): Promise<SessionRow[]> =>
  tx.rows<SessionRow>(list, [user, now])

/** Ends one of one's own sessions. */
export const endSession = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: { readonly session: string },
): Promise<Answer<undefined, 'session-unknown'>> => {
  const gone = 'delete from access.session where id = $1 and user_id = $2 returning id'
  if (!(await tx.one(gone, [input.session, who.id])))
    return refused('session-unknown', 'There is no such session of yours.')
  await audit(tx, who, now, 'session.ended', `user:${who.id}`, { session: input.session })
  return done(undefined)
}

/** Ends all sessions of another person. */
export const signOutUser = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: { readonly user: string },
): Promise<Answer<{ ended: number }, UserRefusal>> => {
  const found = await managedUser(tx, who, input.user)
  if (!found.ok) return found
  const ended = await endSessions(tx, input.user)
  await audit(tx, who, now, 'sessions.ended', `user:${input.user}`, { ended })
  return done({ ended })
}
