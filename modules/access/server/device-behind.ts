import type { Tx } from '#platform/postgres/index.ts'
import {
  DEVICE_WORDS,
  effective,
  type Grant,
  HANDHELD_DEVICE_WORDS,
  HANDHELD_WORDS,
  holdsAt,
  rectangle,
} from '../rules/index.ts'
import type { Acting } from './acting.ts'
import { tokenHash } from './secrets.ts'

const byDevice = `
  with found as (
         select d.id, d.register, d.place, d.name, d.last_seen_at, r.kind
         from access.device d join company.v_register r on r.id = d.register and r.active
         where d.token_hash = $1 and d.revoked_at is null),
       seen as (
         update access.device set last_seen_at = $2
         where id in (select id from found
                      where last_seen_at is null or last_seen_at < $2::timestamptz - interval '5 minutes'))
  select id, register, place, name, kind from found`

type Device = { id: string; register: string; place: string; name: string; kind: string }

const byPerson = `
  select u.id, u.username, u.name,
         json_agg(json_build_object('permissions', r.permissions, 'place', g.place)) as grants
  from access.user_account u
  join access.pin p on p.user_id = u.id
  join access.role_grant g on g.user_id = u.id and (g.place is null or g.place = $2)
  join access.role r on r.word = g.role
  where u.id = $1 and u.disabled_at is null and not u.must_change
  group by u.id, u.username, u.name`

type Person = { id: string; username: string; name: string; grants: Grant[] }

/** The words at the one place, as everything else asks for them. */
const wordsAt = (words: readonly string[], place: string) => {
  const where = new Map(words.map(word => [word, new Set([place])]))
  return { where, ...rectangle(where) }
}

/**
 * Who speaks through a device's token: the register itself, or, for a handheld that names one of those who sign in on it
 * by PIN (`person`), that person, with the words of a handheld that they hold at its place and nothing more. Null when
 * the device is revoked, the register out of use, or the person not of the place.
 */
export const deviceBehind = async (
  tx: Tx,
  now: Date,
  token: string,
  person: string | null = null,
): Promise<Acting | null> => {
  const device = await tx.one<Device>(byDevice, [tokenHash(token), now])
  if (!device) return null
  const handheld = device.kind === 'handheld'
  if (handheld && person) return personBehind(tx, device, person)
  const words = handheld ? HANDHELD_DEVICE_WORDS : DEVICE_WORDS
  return {
    kind: 'register',
    id: device.register,
    name: device.name,
    device: device.id,
    ...wordsAt(words, device.place),
  }
}

const personBehind = async (tx: Tx, { id: device, place }: Device, person: string): Promise<Acting | null> => {
  const row = await tx.one<Person>(byPerson, [person, place])
  if (!row) return null
  const held = effective(row.grants)
  const words = HANDHELD_WORDS.filter(word => holdsAt(held, word, place))
  const { id, username, name } = row
  return { kind: 'user', id, username, name, device, ...wordsAt(words, place) }
}
