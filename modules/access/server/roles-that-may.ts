import type { Tx } from '#platform/postgres/index.ts'
import { patternsOf } from '../rules/permissions.ts'

/** Words of the roles whose holders may do something at a place: those of whom it can be asked. One statement. */
export const rolesThatMay = async (tx: Tx, permission: string, place: string): Promise<string[]> =>
  (
    await tx.rows<{ role: string }>(
      `select distinct role from access.v_user_permission
       where pattern = any($1::text[]) and (place is null or place = $2) order by role`,
      [patternsOf(permission), place],
    )
  ).map(row => row.role)
