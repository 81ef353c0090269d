import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { audit } from './audit.ts'
import { managedUser } from './change-user.ts'

export type PasskeyRow = {
  id: string
  name: string | null
  /** Model of the authenticator, as it says itself. */
  aaguid: string | null
  backedUp: boolean
  createdAt: Date | null
  lastUsedAt: Date | null
}

const list = `
  select id, name, aaguid, backed_up as "backedUp", created_at as "createdAt", last_used_at as "lastUsedAt"
  from access.passkey where user_id = $1 order by created_at, id`

/** A user's passkeys, oldest first. */
export const listPasskeys = (tx: Tx, user: string): Promise<PasskeyRow[]> => tx.rows<PasskeyRow>(list, [user])

/** Removes one's own passkey, or that of a person whose account one may manage. Sessions it made go on. */
export const removePasskey = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: { readonly passkey: string },
): Promise<Answer<undefined, 'passkey-unknown' | 'not-allowed'>> => {
  const row = await tx.one<{ user: string }>('select user_id as user from access.passkey where id = $1', [
    input.passkey,
  ])
  const unknown = refused('passkey-unknown', `There is no passkey ${input.passkey}.`)
  if (!row) return unknown
  if (row.user !== who.id) {
    const found = await managedUser(tx, who, row.user)
    if (!found.ok) return found.refusal === 'not-allowed' ? refused('not-allowed', found.detail) : unknown
  }
  await tx.rows('delete from access.passkey where id = $1', [input.passkey])
  await audit(tx, who, now, 'passkey.removed', `user:${row.user}`, { passkey: input.passkey })
  return done(undefined)
}
