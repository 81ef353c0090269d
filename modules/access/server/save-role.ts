import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { isPattern, mayWriteRole, type Role } from '../rules/index.ts'
import { signature, whereOf } from './acting.ts'
import { audit } from './audit.ts'
import { touchStaff } from './touch-staff.ts'
import { ownerWithout } from './where-of-user.ts'

export type RoleRow = {
  word: string
  nameId: string
  nameEn: string
  permissions: string[]
  seeded: boolean
  users: number
}

const list = `
  select r.word, r.name_id as "nameId", r.name_en as "nameEn", r.permissions, r.seeded,
         (select count(distinct g.user_id) from access.role_grant g where g.role = r.word) as users
  from access.role r order by r.seeded desc, r.word`

/** The product's roles first, then the company's own; with how many users hold each. */
export const listRoles = (tx: Tx): Promise<RoleRow[]> => tx.rows<RoleRow>(list)

const read = `
  select word, name_id as "nameId", name_en as "nameEn", permissions, seeded
  from access.role where word = $1 for update`

type Kept = Role & { readonly seeded: boolean }

const write = `
  insert into access.role (word, name_id, name_en, permissions, changed_at, changed_by)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (word) do update set name_id = excluded.name_id, name_en = excluded.name_en,
    permissions = excluded.permissions, changed_at = excluded.changed_at, changed_by = excluded.changed_by`

export type RoleRefusal = 'not-allowed' | 'permission-unknown' | 'owner-stays' | 'last-owner'

/** Makes a role, or changes what one may do. The owner's role is what it is. */
export const saveRole = async (tx: Tx, who: Who, now: Date, role: Role): Promise<Answer<undefined, RoleRefusal>> => {
  const unknown = role.permissions.find(pattern => !isPattern(pattern))
  if (unknown !== undefined) return refused('permission-unknown', `There is no permission ${unknown}.`)
  if (role.word === 'owner') return refused('owner-stays', 'The owner may do everything; this role is not changed.')
  await touchStaff(tx)
  const before = await tx.one<Kept>(read, [role.word])
  if (!mayWriteRole(whereOf(who), before?.permissions ?? [], role.permissions))
    return refused('not-allowed', 'Writing a role asks for access.manage at all places, and for every word put in.')
  const loses = before?.permissions.includes('*') && !role.permissions.includes('*')
  if (loses && !(await ownerWithout(tx, { role: role.word })))
    return refused('last-owner', `Nobody else may do everything; make another owner before changing ${role.word}.`)
  const permissions = [...new Set(role.permissions)]
  await tx.rows(write, [role.word, role.nameId, role.nameEn, permissions, now, signature(who)])
  const what = before ? 'role.changed' : 'role.made'
  await audit(tx, who, now, what, `role:${role.word}`, { permissions, before, after: { ...role, permissions } })
  return done(undefined)
}

/** Removes a role that the company made and nobody holds. */
export const removeRole = async (
  tx: Tx,
  who: Who,
  now: Date,
  word: string,
): Promise<Answer<undefined, 'not-allowed' | 'role-unknown' | 'role-in-use' | 'role-seeded'>> => {
  await touchStaff(tx)
  const before = await tx.one<Kept>(read, [word])
  if (!before) return refused('role-unknown', `There is no role ${word}.`)
  if (before.seeded) return refused('role-seeded', `${word} came with the product: change it, or leave it unused.`)
  if (!mayWriteRole(whereOf(who), before.permissions, []))
    return refused('not-allowed', 'Removing a role asks for access.manage at all places.')
  if (await tx.one('select 1 as there from access.role_grant where role = $1 limit 1', [word]))
    return refused('role-in-use', `Somebody holds ${word}; take it from them first.`)
  await tx.rows('delete from access.role where word = $1', [word])
  await audit(tx, who, now, 'role.removed', `role:${word}`, { before })
  return done(undefined)
}
