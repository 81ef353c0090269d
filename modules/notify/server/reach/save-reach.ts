import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { ReachInput } from '../../contract/index.ts'
import type { Offered } from '../notices/channels.ts'
import { type AddressRefusal, normalAddress } from './normal-address.ts'

type Way = ReachInput['ways'][number]
const LAST = 'select coalesce(max(version), 0) as version from notify.reach where person = $1'

const KEEP = `
  with kept as (
    insert into notify.reach (person, version, language, time_zone, quiet_from, quiet_to, urgent_anytime, at, by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint reach_pk do nothing returning person, version)
  insert into notify.reach_way (person, version, way, address, from_level)
  select k.person, k.version, w.way, w.address, w.level
  from kept k, unnest($10::text[], $11::text[], $12::text[]) as w (way, address, level)`

export type SaveRefusal = 'users-only' | 'reach-stale' | 'reach-way-twice' | AddressRefusal

/** Keeps how a person wants to be reached, as a new version beside the old ones. Only for oneself. */
export const saveReach = async (
  tx: Tx,
  who: Who,
  now: Date,
  offered: Offered,
  input: ReachInput,
): Promise<Answer<{ version: number }, SaveRefusal>> => {
  if (who.kind !== 'user') return refused('users-only', 'Only a person with an account can be reached.')
  if (new Set(input.ways.map(it => it.way)).size < input.ways.length)
    return refused('reach-way-twice', 'Each way is named once.')
  const ways: Way[] = []
  for (const it of input.ways) {
    const address = normalAddress(offered, it.way, it.address)
    if (!address.ok) return address
    ways.push({ ...it, address: address.value })
  }
  // Two saves of one person take turns.
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('notify.reach ' || $1, 0))`, [who.id])
  const last = (await tx.one<{ version: number }>(LAST, [who.id]))!.version
  if (last !== input.version)
    return refused('reach-stale', `It was changed elsewhere meanwhile (version ${last}); look at it again.`)
  const version = last + 1
  const { language, timeZone, quietFrom, quietTo, urgentAnytime } = input
  await tx.rows(KEEP, [
    ...[who.id, version, language, timeZone, quietFrom, quietTo, urgentAnytime, now, `user:${who.id}`],
    ...columns(
      ways,
      w => w.way,
      w => w.address,
      w => w.from,
    ),
  ])
  await audit(tx, who, now, 'reach.saved', `user:${who.id}`, { version, ways: ways.map(it => it.way).join(', ') })
  return done({ version })
}
