import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type GrantRefusal, mayGrant } from '../rules/index.ts'
import { signature, whereOf } from './acting.ts'
import { audit } from './audit.ts'
import { touchStaff } from './touch-staff.ts'
import { ownerWithout } from './where-of-user.ts'

export type GrantInput = {
  readonly user: string
  readonly role: string
  /** Null is all places, those opened later included. */
  readonly place: string | null
}

export type GivingRefusal = GrantRefusal | 'user-unknown' | 'role-unknown' | 'place-unknown'

const look = `
  select r.word, r.permissions, exists (select from access.user_account where id = $2) as user
  from (select 1) as one left join access.role r on r.word = $1`

/** The permissions of the role, when `who` may give or take it there. */
const weigh = async (
  tx: Tx,
  who: Who,
  { user, role, place }: GrantInput,
): Promise<Answer<readonly string[], GrantRefusal | 'user-unknown' | 'role-unknown'>> => {
  await touchStaff(tx)
  const row = await tx.one<{ word: string | null; permissions: string[]; user: boolean }>(look, [role, user])
  if (!row?.word) return refused('role-unknown', `There is no role ${role}.`)
  if (!row.user) return refused('user-unknown', `There is no user ${user}.`)
  const { word, permissions } = row
  const may = mayGrant({ id: who.id, where: whereOf(who) }, { word, permissions }, user, place)
  return may.ok ? done(permissions) : may
}

const give = `
  insert into access.role_grant (user_id, role, place, granted_at, granted_by)
  select $1, $2, $3, $4, $5 on conflict on constraint role_grant_once do nothing returning role`

/** Gives a user a role at a place. Giving what they have already changes nothing. */
export const grantRole = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: GrantInput,
): Promise<Answer<{ given: boolean }, GivingRefusal>> => {
  const weighed = await weigh(tx, who, input)
  if (!weighed.ok) return weighed
  const { user, role, place } = input
  const there = 'select 1 as there from company.v_place where id = $1'
  if (place !== null && !(await tx.one(there, [place]))) return refused('place-unknown', `There is no place ${place}.`)
  const given = await tx.rows(give, [user, role, place, now, signature(who)])
  if (given.length > 0) await audit(tx, who, now, 'role.granted', `user:${user}`, { role, place })
  return done({ given: given.length > 0 })
}

const take = `
  delete from access.role_grant where user_id = $1 and role = $2 and place is not distinct from $3 returning role`

/** Takes a role at a place from a user. */
export const revokeRole = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: GrantInput,
): Promise<Answer<undefined, GivingRefusal | 'not-granted' | 'last-owner'>> => {
  const weighed = await weigh(tx, who, input)
  if (!weighed.ok) return weighed
  const { user, role, place } = input
  if (weighed.value.includes('*') && place === null && !(await ownerWithout(tx, { user, role })))
    return refused('last-owner', 'This is the last owner; make another first.')
  const taken = await tx.rows(take, [user, role, place])
  if (taken.length === 0) return refused('not-granted', `The user does not hold ${role} there.`)
  await audit(tx, who, now, 'role.revoked', `user:${user}`, { role, place })
  return done(undefined)
}
