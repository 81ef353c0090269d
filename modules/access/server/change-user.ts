import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { isOwner, mayManage } from '../rules/index.ts'
import { signature, whereOf } from './acting.ts'
import { audit } from './audit.ts'
import { endSessions } from './end-sessions.ts'
import { touchStaff } from './touch-staff.ts'
import { ownerWithout, whereOfUser } from './where-of-user.ts'

export type UserRefusal = 'user-unknown' | 'not-allowed'

type Row = { id: string; username: string; name: string; party: string | null; disabled: boolean }

const read = `
  select id, username, name, party, disabled_at is not null as disabled from access.user_account where id = $1 for update`

/** The user, when `who` may act on the account; themself included only when `self` says so. */
export const managedUser = async (
  tx: Tx,
  who: Who,
  user: string,
  permission: 'access.manage' | 'access.pins' = 'access.manage',
): Promise<Answer<Row, UserRefusal>> => {
  const row = await tx.one<Row>(read, [user])
  if (!row) return refused('user-unknown', `There is no user ${user}.`)
  if (!mayManage(whereOf(who), await whereOfUser(tx, user), permission))
    return refused('not-allowed', `Acting on the account of ${row.name} asks for ${permission} wherever they work.`)
  return done(row)
}

export type UserChange = {
  readonly user: string
  readonly name?: string
  readonly party?: string | null
  readonly disabled?: boolean
}

const write = `
  update access.user_account
  set name = $2, party = $3, updated_at = $5,
      disabled_at = case when $4::boolean then coalesce(disabled_at, $5) end,
      disabled_by = case when $4::boolean then coalesce(disabled_by, $6) end
  where id = $1`

/**
 * Changes a user's name or person, or disables the account (or enables it again). Disabling ends its sessions at once
 * and takes it off the tills' list at their next fetch. Users are never deleted: what they did names them.
 */
export const changeUser = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: UserChange,
): Promise<Answer<undefined, UserRefusal | 'last-owner' | 'party-has-a-user'>> => {
  await touchStaff(tx)
  const found = await managedUser(tx, who, input.user)
  if (!found.ok) return found
  const { id: _, ...before } = found.value
  const after = { ...before, name: input.name ?? before.name, disabled: input.disabled ?? before.disabled }
  const party = input.party === undefined ? before.party : input.party
  const taken = 'select 1 as there from access.user_account where party = $1 and id <> $2'
  if (party !== null && (await tx.one(taken, [party, input.user])))
    return refused('party-has-a-user', 'This person has an account already.')
  if (after.disabled && isOwner(await whereOfUser(tx, input.user)) && !(await ownerWithout(tx, { user: input.user })))
    return refused('last-owner', `${before.name} is the last owner; make another first.`)
  await tx.rows(write, [input.user, after.name, party, after.disabled, now, signature(who)])
  if (after.disabled && !before.disabled) await endSessions(tx, input.user)
  const what = after.disabled === before.disabled ? 'user.changed' : after.disabled ? 'user.disabled' : 'user.enabled'
  await audit(tx, who, now, what, `user:${input.user}`, { before, after: { ...after, party } })
  return done(undefined)
}
