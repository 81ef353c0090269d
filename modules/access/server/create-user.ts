import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type PasswordFault, USERNAME, usernameOf } from '../rules/index.ts'
import { mayAt, signature } from './acting.ts'
import { audit } from './audit.ts'
import { keepPassword, newPassword } from './check-password.ts'
import { newId } from './new-id.ts'
import { touchStaff } from './touch-staff.ts'

export type NewUser = {
  /** UUIDv7 by the caller, when it needs to know the id before; made here otherwise. */
  readonly id?: string
  readonly username: string
  readonly name: string
  /** None: the user signs in by PIN at tills only, until a password is set. */
  readonly password?: string
  /** Id of the person in the address book. */
  readonly party?: string | null
  /** True when the password must be changed at the first sign-in, before anything else opens. */
  readonly mustChange?: boolean
}

export type NewUserRefusal =
  | 'not-allowed'
  | 'username-malformed'
  | 'username-taken'
  | 'party-has-a-user'
  | PasswordFault

const insert = `
  insert into access.user_account (id, username, name, party, must_change, created_at, updated_at, created_by)
  values ($1, $2, $3, $4, $5, $6, $6, $7)`

const taken = `
  select exists (select from access.user_account where username = $1) as name,
         exists (select from access.user_account where party = $2) as party`

/** Makes a person's account, without any role. Roles are given by `grantRole`. */
export const createUser = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: NewUser,
): Promise<Answer<{ id: string }, NewUserRefusal>> => {
  if (!mayAt(who, 'access.manage')) return refused('not-allowed', 'Making users asks for access.manage.')
  const username = usernameOf(input.username)
  const party = input.party ?? null
  if (!USERNAME.test(username))
    return refused('username-malformed', `${username}: 3 to 30 letters, digits, dots or _, a letter first.`)
  const hash = input.password === undefined ? done(null) : await newPassword(input.password, username)
  if (!hash.ok) return hash
  await touchStaff(tx)
  const there = await tx.one<{ name: boolean; party: boolean }>(taken, [username, party])
  if (there?.name) return refused('username-taken', `There is a user ${username} already.`)
  if (there?.party) return refused('party-has-a-user', 'This person has an account already.')
  const id = input.id ?? newId(now)
  const mustChange = input.mustChange === true && hash.value !== null
  await tx.rows(insert, [id, username, input.name, party, mustChange, now, signature(who)])
  if (hash.value !== null) await keepPassword(tx, now, newId(now), id, hash.value)
  await audit(tx, who, now, 'user.created', `user:${id}`, { username, party, after: { ...input, id, password: null } })
  return done({ id })
}
