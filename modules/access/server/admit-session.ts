import { APIError } from 'better-auth/api'
import { type Database, transact } from '#platform/postgres/index.ts'

/** What of the library's endpoint context is looked at. */
type Under = { readonly path?: string; readonly body?: unknown } | null

const codeIn = (context: Under): string | undefined => {
  const body = context?.body
  if (context?.path !== '/two-factor/verify-totp' || typeof body !== 'object' || body === null) return undefined
  return 'code' in body && typeof body.code === 'string' ? body.code : undefined
}

const admit = `
  with known as (select id from access.user_account where id = $1 and disabled_at is null),
       used as (
         insert into access.used_code (user_id, code, used_at)
         select id, $2, now() from known where $2::text is not null
         on conflict on constraint used_code_pk do nothing
         returning 1)
  select exists (select from known) and ($2::text is null or exists (select from used)) as admitted`

/**
 * The last gate before any session is made, whatever the way in: the account is not disabled, and a TOTP code has not
 * been used before. Codes are kept for a while by `sweepAccess`; the same six digits come back to a person about once
 * in a million codes.
 */
export const admitSession = async (db: Database, user: string, context: Under): Promise<void> => {
  const row = await transact(db, tx => tx.one<{ admitted: boolean }>(admit, [user, codeIn(context) ?? null]))
  if (!row?.admitted) throw new APIError('UNAUTHORIZED', { message: 'Sign-in failed.' })
}
