import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type PasswordFault, passwordFault } from '../rules/index.ts'

const WHY: Readonly<Record<PasswordFault, string>> = {
  'password-too-short': 'A password has at least 10 signs; a few words in a row are easy to keep in mind.',
  'password-too-long': 'A password has at most 128 signs.',
  'password-too-common': 'This password is among the first that anyone would try. Choose another.',
  'password-is-the-name': 'The password is little more than the user name. Choose another.',
}

/** The hash of a new password (scrypt, as better-auth keeps it), or what is wrong with the password. */
export const newPassword = async (password: string, username: string): Promise<Answer<string, PasswordFault>> => {
  const fault = passwordFault(password, username)
  return fault ? refused(fault, WHY[fault]) : done(await hashPassword(password))
}

const read = "select password from access.credential where user_id = $1 and provider_id = 'credential'"

/** Whether it is the user's password. Costs the same for a user without one. */
export const isPasswordOf = async (tx: Tx, user: string, password: string): Promise<boolean> => {
  const row = await tx.one<{ password: string | null }>(read, [user])
  if (row?.password) return verifyPassword({ hash: row.password, password })
  await hashPassword(password)
  return false
}

const write = `
  insert into access.credential (id, user_id, account_id, provider_id, password, created_at, updated_at)
  values ($1, $2, $2::uuid::text, 'credential', $3, $4, $4)
  on conflict on constraint credential_once do update set password = excluded.password, updated_at = excluded.updated_at`

/** Keeps a hash that `newPassword` gave, in place of the one before. */
export const keepPassword = (tx: Tx, now: Date, id: string, user: string, hash: string) =>
  tx.rows(write, [id, user, hash, now])
