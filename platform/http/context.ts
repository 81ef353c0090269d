import { ORPCError } from '@orpc/server'
import type { Answer } from '#kernel/answer.ts'
import type { Database } from '#platform/postgres/index.ts'
import type { Log } from '#platform/telemetry/index.ts'
import { may, type Who } from './who.ts'

/** What every endpoint's handler is given. */
export type Context = {
  readonly db: Database
  /** Null only on public endpoints. */
  readonly who: Who | null
  /** Clock of the edge; deeds take the value, never the clock. */
  readonly now: () => Date
  /** Id of the request, also in the answer's `x-request-id` and in every log line. */
  readonly request: string
  readonly log: Log
  readonly headers: Headers
  /** Address of the peer, for throttling and audit. */
  readonly ip: string
  /** Secret of this installation, for signed links. */
  readonly secret: string
  /** Sets a header (a cookie) on the answer. */
  readonly setHeader: (name: string, value: string) => void
}

/** The value of an answer, or the refusal as the endpoint's typed error (status 409, the word as its code). */
export const answered = <Value>(answer: Answer<Value>): Value => {
  if (answer.ok) return answer.value
  throw new ORPCError(answer.refusal, { status: 409, message: answer.detail ?? answer.refusal })
}

/** The caller, who must have a session; for handlers of endpoints that are not public. */
export const signedIn = (context: Context): Who => {
  if (!context.who) throw new ORPCError('UNAUTHORIZED', { message: 'Sign in first.' })
  return context.who
}

/** The caller, who must hold the permission at the place. */
export const allowedAt = (context: Context, permission: string, place: string): Who => {
  const who = signedIn(context)
  if (!may(who, permission, place))
    throw new ORPCError('FORBIDDEN', { message: `${who.name} may not ${permission} at place ${place}.` })
  return who
}
