import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Context } from '#platform/http/context.ts'
import { signedIn } from '#platform/http/context.ts'
import type { Who } from '#platform/http/who.ts'
import { holdsAt, isFresh, type Places, placesOf, type Where } from '../rules/index.ts'

/** What this module knows of the one who acts, beyond what every module is given. */
export type Acting = Who & {
  /** Which permission holds where, exactly. */
  readonly where?: Where
  readonly username?: string
  /** The session behind a user, or nothing for registers and the system. */
  readonly session?: { readonly id: string; readonly token: string; readonly provenAt: Date }
  /** True while somebody else chose the password: the account opens nothing but the change of it. */
  readonly mustChange?: boolean
  /** For a register: its id is the register's, and this is the device's. */
  readonly device?: string
  /** Which request it comes by. */
  readonly from?: { readonly request: string; readonly ip: string }
}

/** The caller of an endpoint, with the request it comes by: what deeds and the audit are handed. */
export const acting = (context: Context): Acting => ({
  ...(signedIn(context) as Acting),
  from: { request: context.request, ip: context.ip },
})

/** Which permission holds where; for one who was made without it, all of their permissions at all of their places. */
export const whereOf = (who: Who): Where =>
  (who as Acting).where ?? new Map([...who.permissions].map(pattern => [pattern, who.places]))

/** Whether a permission holds at a place; at any place when none is named, at all places for null. */
export const mayAt = (who: Who, permission: string, place?: string | null): boolean =>
  holdsAt(whereOf(who), permission, place)

/** The places where a permission holds: what a list is narrowed to. */
export const placesWhere = (who: Who, permission: string): Places => placesOf(whereOf(who), permission)

/**
 * For deeds that ask for a fresh proof: whether the session's password, passkey or code was given within the last
 * minutes (10 unless said). Registers never are fresh; the system always is.
 */
export const freshProof = (who: Who, now: Date, minutes?: number): Answer<undefined, 'confirm-first'> => {
  if (who.kind === 'system') return done(undefined)
  const proven = (who as Acting).session?.provenAt.getTime() ?? Number.NEGATIVE_INFINITY
  if (isFresh(proven, now.getTime(), minutes)) return done(undefined)
  return refused('confirm-first', 'Give your password again: this deed asks for a fresh proof that it is you.')
}

/** `user:…`, `register:…`, `system:…`, as rows say who did something. */
export const signature = (who: Who): string => `${who.kind}:${who.id}`
