import type { Tx } from '#platform/postgres/index.ts'
import type { MeGiven } from '../contract/index.ts'
import { FRESH_MINUTES, isFresh, PERMISSIONS, placesOf } from '../rules/index.ts'
import { type Acting, whereOf } from './acting.ts'

const read = `
  select u.two_factor_enabled as totp, (select count(*) from access.passkey p where p.user_id = u.id) as passkeys,
         exists (select from access.pin p where p.user_id = u.id) as pin
  from access.user_account u where u.id = $1`

type Kept = { totp: boolean; passkeys: number; pin: boolean }

const freshUntil = (who: Acting, now: Date): Date | null => {
  const proven = who.session?.provenAt.getTime()
  if (proven === undefined || !isFresh(proven, now.getTime())) return null
  return new Date(proven + FRESH_MINUTES * 60_000)
}

const permissions = (who: Acting): MeGiven['permissions'] => {
  const where = whereOf(who)
  const held = PERMISSIONS.map(word => [word, placesOf(where, word)] as const)
  return Object.fromEntries(
    held
      .filter(([, places]) => places === 'all' || places.size > 0)
      .map(([word, places]) => [word, places === 'all' ? places : [...places]]),
  )
}

/** The caller as their own screen shows them: who they are, and every word they hold with the places where. */
export const readMe = async (tx: Tx, who: Acting, now: Date): Promise<MeGiven> => {
  const kept = who.kind === 'user' ? await tx.one<Kept>(read, [who.id]) : undefined
  const { kind, id, name, username = null, mustChange = false } = who
  const about = kept ?? { totp: false, passkeys: 0, pin: false }
  return {
    kind,
    id,
    name,
    username,
    mustChange,
    ...about,
    freshUntil: freshUntil(who, now),
    permissions: permissions(who),
  }
}
