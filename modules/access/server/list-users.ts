import type { Tx } from '#platform/postgres/index.ts'
import type { Places } from '../rules/index.ts'

export type UserRow = {
  id: string
  username: string
  name: string
  party: string | null
  disabled: boolean
  mustChange: boolean
  totp: boolean
  passkeys: number
  pin: boolean
  password: boolean
  lastSeen: Date | null
  createdAt: Date
  grants: { role: string; place: string | null }[]
}

const read = `
  select u.id, u.username, u.name, u.party, u.disabled_at is not null as disabled, u.must_change as "mustChange",
         u.two_factor_enabled as totp, u.created_at as "createdAt",
         (select count(*) from access.passkey p where p.user_id = u.id) as passkeys,
         exists (select from access.pin p where p.user_id = u.id) as pin,
         exists (select from access.credential c where c.user_id = u.id and c.password is not null) as password,
         (select max(s.started_at) from access.session s where s.user_id = u.id) as "lastSeen",
         coalesce((select json_agg(json_build_object('role', g.role, 'place', g.place) order by g.role, g.place)
                   from access.role_grant g where g.user_id = u.id), '[]') as grants
  from access.user_account u
  where ($1::uuid is null or u.id = $1)
    and ($2::text is null or u.username like $2 or lower(u.name) like $2)
    and ($3::text is null or u.username > $3)
    and ($4::uuid[] is null or exists (
      select from access.role_grant g where g.user_id = u.id and (g.place is null or g.place = any($4))))
  order by u.username limit $5`

export type UserSearch = {
  readonly user?: string
  /** Part of the name or user name. */
  readonly text?: string
  /** The last user name of the page before. */
  readonly after?: string
  /** Only those who work at one of these places. */
  readonly places?: Places
  readonly limit: number
}

/** Users by user name. `lastSeen` is the start of the newest session that is still kept. */
export const listUsers = (tx: Tx, input: UserSearch): Promise<UserRow[]> => {
  const text = input.text
    ?.trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')
  const like = text ? `%${text}%` : null
  const places = input.places === undefined || input.places === 'all' ? null : [...input.places]
  return tx.rows<UserRow>(read, [input.user ?? null, like, input.after ?? null, places, Math.min(input.limit, 500)])
}

/** Everyone's name by id, those who may not sign in any more too: old receipts name them. */
export const listNames = (tx: Tx) =>
  tx.rows<{ id: string; name: string }>('select id, name from access.user_account order by id')

/** Whether anyone can sign in yet: a new installation has nobody. */
export const anyUser = async (tx: Tx): Promise<boolean> =>
  (await tx.one<{ there: boolean }>('select exists (select from access.user_account) as there'))!.there

const holders = `
  select distinct u.id, u.name, u.party
  from access.v_user_permission p join access.user_account u on u.id = p.user_id
  where p.pattern = any($1) and (p.place is null or p.place = $2) order by u.name, u.id`

/** The active users who hold a permission at a place: whom a task can be given to. */
export const usersWith = (tx: Tx, permission: string, place: string) => {
  const patterns = [permission, `${permission.split('.')[0]}.*`, '*']
  return tx.rows<{ id: string; name: string; party: string | null }>(holders, [patterns, place])
}
