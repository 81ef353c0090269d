import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Places } from '../rules/index.ts'
import { mayAt, signature } from './acting.ts'
import { audit } from './audit.ts'

export type DeviceRow = {
  id: string
  register: string
  place: string
  name: string
  about: string
  enrolledAt: Date
  enrolledBy: string
  lastSeenAt: Date | null
  revokedAt: Date | null
  revokedBy: string | null
}

const list = `
  select id, register, place, name, about, enrolled_at as "enrolledAt", enrolled_by as "enrolledBy",
         last_seen_at as "lastSeenAt", revoked_at as "revokedAt", revoked_by as "revokedBy"
  from access.device
  where ($1::uuid[] is null or place = any($1)) and ($2 or revoked_at is null)
  order by name, enrolled_at desc limit 1000`

/** Devices at the places, by register; the revoked ones too when asked. */
export const listDevices = (tx: Tx, places: Places, input: { readonly revoked: boolean }): Promise<DeviceRow[]> =>
  tx.rows<DeviceRow>(list, [places === 'all' ? null : [...places], input.revoked])

const revoke = 'update access.device set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null'

/**
 * Ends a device's token: lost, stolen or sold. What it had already taken in stays on it (see README: PINs offline);
 * facts it still holds reach the server only after it is enrolled again.
 */
export const revokeDevice = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: { readonly device: string },
): Promise<Answer<undefined, 'device-unknown' | 'not-allowed'>> => {
  const row = await tx.one<{ register: string; place: string; name: string }>(
    'select register, place, name from access.device where id = $1 for update',
    [input.device],
  )
  if (!row) return refused('device-unknown', `There is no device ${input.device}.`)
  if (!mayAt(who, 'access.tills', row.place))
    return refused('not-allowed', `Revoking the till of ${row.name} asks for access.tills at its place.`)
  await tx.rows(revoke, [input.device, now, signature(who)])
  await audit(tx, who, now, 'till.revoked', `register:${row.register}`, { device: input.device })
  return done(undefined)
}
