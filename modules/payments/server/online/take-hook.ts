import { sha256 } from '#platform/digest/index.ts'
import type { PayProvider } from '#platform/pay/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { applyEvents } from './apply-events.ts'

/** What a provider sends to its webhook. */
export type Hook = { readonly headers: Headers; readonly body: string }

/** A body that was believed when it came is read again without its headers. */
const believed = (provider: PayProvider, body: string) =>
  provider.read(new Headers(), body) ?? provider.reread?.(body) ?? []

const KEEP = `
  insert into payments.online_event (provider, body, digest, at) values ($1, $2, $3, $4) on conflict do nothing`

/** Uses what is kept and was not used yet; at most `limit`, each in its own transaction. Gives how many. */
export const spendEvents = async (
  db: Database,
  now: Date,
  providers: readonly PayProvider[],
  limit = 100,
): Promise<number> => {
  for (let used = 0; used < limit; used += 1) {
    const more = await transact(db, async tx => {
      const event = await tx.one<{ id: number; provider: string; body: string }>(
        `select id, provider, body from payments.online_event where used_at is null and provider = any($1::text[])
         order by id limit 1 for update skip locked`,
        [providers.map(p => p.name)],
      )
      if (!event) return false
      const provider = providers.find(p => p.name === event.provider)!
      await applyEvents(tx, now, believed(provider, event.body))
      await tx.rows('update payments.online_event set used_at = $2 where id = $1', [event.id, now])
      return true
    })
    if (!more) return used
  }
  return limit
}

/**
 * Takes a webhook: what is not genuine is refused, the rest is kept as it came before anything is done with it, and then
 * used. What dies in between is used by the next one, or by the worker. Gives the HTTP status to answer with.
 */
export const takeHook = async (
  db: Database,
  now: Date,
  providers: readonly PayProvider[],
  name: string,
  { headers, body }: Hook,
): Promise<200 | 401 | 404> => {
  const provider = providers.find(p => p.name === name)
  if (!provider) return 404
  if (provider.read(headers, body) === null) return 401
  await transact(db, tx => tx.rows(KEEP, [name, body, sha256(body), now]))
  await spendEvents(db, now, [provider])
  return 200
}
