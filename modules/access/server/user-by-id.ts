import type { Tx } from '#platform/postgres/index.ts'
import { rectangle } from '../rules/index.ts'
import type { Acting } from './acting.ts'
import { whereOfUser } from './where-of-user.ts'

/**
 * A person as they may act now, for ways that are no session: a signed mail, a message, a call. Null for a disabled
 * account and for one whose password somebody else chose.
 */
export const userById = async (tx: Tx, id: string): Promise<Acting | null> => {
  const row = await tx.one<{ username: string; name: string }>(
    `select username, name from access.user_account where id = $1 and disabled_at is null and not must_change`,
    [id],
  )
  if (!row) return null
  const where = await whereOfUser(tx, id)
  return { kind: 'user', id, ...row, where, ...rectangle(where) }
}
