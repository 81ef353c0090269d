import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { ACCOUNT, ADDRESS, counted, type Patience, type Tries, throttledAddress, waitLeft } from '../rules/index.ts'

/** What is counted, and how patiently. */
export type Throttled = { readonly key: string; readonly patience: Patience }

export const accountKey = (username: string): Throttled => ({ key: `account:${username}`, patience: ACCOUNT })
export const addressKey = (ip: string): Throttled => ({ key: `address:${throttledAddress(ip)}`, patience: ADDRESS })

const ready = `
  insert into access.throttle (key, count, last_at, blocked_until)
  select key, 0, 'epoch', 'epoch' from unnest($1::text[]) as k (key) order by key on conflict do nothing`

const look = `
  select key, count, extract(epoch from last_at) * 1000 as "lastAt",
         extract(epoch from blocked_until) * 1000 as "blockedUntil"
  from access.throttle where key = any($1::text[]) order by key for update`

const keep = `
  update access.throttle t
  set count = n.count, last_at = to_timestamp(n.last_at / 1000.0), blocked_until = to_timestamp(n.blocked / 1000.0)
  from unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[]) as n (key, count, last_at, blocked)
  where t.key = n.key`

type Row = { key: string; count: number; lastAt: string; blockedUntil: string }

const triesOf = (row: Row): Tries => ({
  count: row.count,
  lastAt: Math.round(Number(row.lastAt)),
  blockedUntil: Math.round(Number(row.blockedUntil)),
})

/**
 * Counts one try on each key, or refuses with the seconds to wait, counting nothing. Commit it before looking at the
 * secret: tries at once, in any number of processes, then each have their own count.
 */
export const takeTry = async (
  tx: Tx,
  now: Date,
  throttled: readonly Throttled[],
): Promise<Answer<undefined, 'wait'> & { readonly seconds?: number }> => {
  const patience = new Map(throttled.map(t => [t.key, t.patience]))
  const keys = [...patience.keys()]
  await tx.rows(ready, [keys])
  const rows = await tx.rows<Row>(look, [keys])
  const ms = now.getTime()
  const seconds = Math.max(...rows.map(row => waitLeft(triesOf(row), ms)))
  if (seconds > 0) return { ...refused('wait', `Too many tries. Try again in ${seconds} seconds.`), seconds }
  const next = rows.map(row => counted(patience.get(row.key)!, triesOf(row), ms))
  await tx.rows(keep, [
    rows.map(row => row.key),
    next.map(tries => tries.count),
    next.map(tries => tries.lastAt),
    next.map(tries => tries.blockedUntil),
  ])
  return done(undefined)
}

const back = `
  update access.throttle set count = greatest(0, count - 1), blocked_until = least(blocked_until, $2)
  where key = any($1::text[])`

/** After success: the account starts anew; an address only gets this one try back, or one good account would open it. */
export const giveBack = async (tx: Tx, now: Date, account: string | null, ip: string | null): Promise<void> => {
  if (account !== null) await tx.rows('delete from access.throttle where key = $1', [accountKey(account).key])
  if (ip !== null) await tx.rows(back, [[addressKey(ip).key], now])
}
