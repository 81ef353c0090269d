import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PasswordFault } from '../rules/index.ts'
import type { Acting } from './acting.ts'
import { audit } from './audit.ts'
import { managedUser, type UserRefusal } from './change-user.ts'
import { isPasswordOf, keepPassword, newPassword } from './check-password.ts'
import { endSessions } from './end-sessions.ts'
import { newId } from './new-id.ts'

const mark = 'update access.user_account set must_change = $2, updated_at = $3 where id = $1'

/** Gives another person a new password, which opens nothing but the change of it; ends their sessions. */
export const setPassword = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: { readonly user: string; readonly password: string },
): Promise<Answer<undefined, UserRefusal | PasswordFault>> => {
  const found = await managedUser(tx, who, input.user)
  if (!found.ok) return found
  const hash = await newPassword(input.password, found.value.username)
  if (!hash.ok) return hash
  await keepPassword(tx, now, newId(now), input.user, hash.value)
  await tx.rows(mark, [input.user, true, now])
  await endSessions(tx, input.user)
  await audit(tx, who, now, 'password.set', `user:${input.user}`)
  return done(undefined)
}

/**
 * Changes one's own password; every other session of the account ends. The caller counts the try (`takeTry`) before:
 * whoever holds a stolen session must not guess here.
 */
export const changePassword = async (
  tx: Tx,
  who: Acting,
  now: Date,
  input: { readonly current: string; readonly password: string },
): Promise<Answer<undefined, 'password-wrong' | 'password-same' | PasswordFault>> => {
  if (!(await isPasswordOf(tx, who.id, input.current)))
    return refused('password-wrong', 'The current password is another one.')
  if (input.current === input.password) return refused('password-same', 'Choose a password other than the current one.')
  const hash = await newPassword(input.password, who.username ?? '')
  if (!hash.ok) return hash
  await keepPassword(tx, now, newId(now), who.id, hash.value)
  await tx.rows(mark, [who.id, false, now])
  await endSessions(tx, who.id, who.session?.id)
  await audit(tx, who, now, 'password.changed', `user:${who.id}`)
  return done(undefined)
}
