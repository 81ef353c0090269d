import type { Tx } from '#platform/postgres/index.ts'
import { effective, type Grant, type Where } from '../rules/index.ts'

const read = `
  select r.permissions, g.place from access.role_grant g join access.role r on r.word = g.role where g.user_id = $1`

/** What a user's grants come to, disabled or not. */
export const whereOfUser = async (tx: Tx, user: string): Promise<Where> => effective(await tx.rows<Grant>(read, [user]))

const owners = `
  select exists (
    select from access.role_grant g join access.role r on r.word = g.role join access.user_account u on u.id = g.user_id
    where '*' = any(r.permissions) and g.place is null and u.disabled_at is null
      and not (($1::uuid is null or g.user_id = $1) and ($2::text is null or g.role = $2))) as there`

/** Whether somebody may do everything everywhere even without what is about to go: a user, a role, or one's role. */
export const ownerWithout = async (
  tx: Tx,
  gone: { readonly user?: string; readonly role?: string },
): Promise<boolean> => (await tx.one<{ there: boolean }>(owners, [gone.user ?? null, gone.role ?? null]))!.there
