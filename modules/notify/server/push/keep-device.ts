import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PushTarget } from '#platform/push/index.ts'

export type PushWish = PushTarget & { readonly language: 'id' | 'en' }

/** A name of the open web: what a browser's own push service has, and a machine of this network has not. */
const OPEN_NAME = /^(?!.*\.(?:local|internal|localhost|lan|home|arpa)$)(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/

/** A push service's address: https, by name, at its usual port. */
const isPushService = (endpoint: string): boolean => {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, port, username } = new URL(endpoint)
  return protocol === 'https:' && port === '' && username === '' && OPEN_NAME.test(hostname)
}

const END_OTHERS = `
  update notify.push_device set ended_at = $2, ended_why = case when person = $3 then 'gone' else 'another' end
  where endpoint = $1 and ended_at is null and (person <> $3 or p256dh <> $4 or auth <> $5)`

const KEEP = `
  insert into notify.push_device (id, person, endpoint, p256dh, auth, language, at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (endpoint) where ended_at is null do update set language = excluded.language`

/** From now on urgent work is told on this browser, to whoever asks now and to nobody else. The same again is the same. */
export const keepPushDevice = async (
  tx: Tx,
  who: Who,
  now: Date,
  { endpoint, p256dh, auth, language }: PushWish,
): Promise<Answer<{ endpoint: string }, 'users-only' | 'push-address'>> => {
  if (who.kind !== 'user') return refused('users-only', 'Only people are told of work.')
  if (!isPushService(endpoint)) return refused('push-address', 'That is no push service’s address.')
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`notify.push ${endpoint}`])
  await tx.rows(END_OTHERS, [endpoint, now, who.id, p256dh, auth])
  await tx.rows(KEEP, [newId(), who.id, endpoint, p256dh, auth, language, now])
  return done({ endpoint })
}

const END = `
  update notify.push_device set ended_at = $2, ended_why = $3
  where endpoint = $1 and ended_at is null and ($4::uuid is null or person = $4)`

/** Tells nothing on this browser any more; `person` ends only their own. */
export const endPushDevice = async (
  tx: Tx,
  now: Date,
  endpoint: string,
  why: 'person' | 'gone',
  person: string | null,
): Promise<{ endpoint: string }> => {
  await tx.rows(END, [endpoint, now, why, person])
  return { endpoint }
}
