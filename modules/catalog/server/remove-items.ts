import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { sqlState, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { lockCatalog } from './lock-catalog.ts'

const FOREIGN_KEY_VIOLATION = '23503'

const REMOVE = `
  with gone as (delete from catalog.item where id = any($1::uuid[]) returning id),
  marked as (
    insert into catalog.item_gone (id, revision, gone_at, gone_by)
    select id, nextval('catalog.revision'), $2, $3 from gone
    on conflict (id) do update set revision = excluded.revision, gone_at = excluded.gone_at, gone_by = excluded.gone_by
    returning revision)
  select count(*)::int as removed, max(revision) as revision from marked`

const removing = async (tx: Tx, who: Who, now: Date, ids: readonly string[]) => {
  await tx.rows('savepoint remove_items')
  try {
    const row = await tx.one<{ removed: number; revision: number | null }>(REMOVE, [ids, now, who.id])
    await tx.rows('release savepoint remove_items')
    return row!
  } catch (error) {
    if (sqlState(error) !== FOREIGN_KEY_VIOLATION) throw error
    await tx.rows('rollback to savepoint remove_items')
    return null
  }
}

/**
 * Takes items out for good, and tells tills to forget them: for items made by mistake, before anything speaks of them.
 * What has been sold, counted or ordered is made inactive instead (`active: false`); where another table points at one
 * of them, none is removed.
 */
export const removeItems = async (
  tx: Tx,
  who: Who,
  now: Date,
  ids: readonly string[],
): Promise<Answer<{ removed: number; revision: number | null }, 'item-in-use'>> => {
  await lockCatalog(tx)
  const row = await removing(tx, who, now, ids)
  if (!row) return refused('item-in-use', 'One of the items is spoken of elsewhere; make it inactive instead.')
  if (row.revision !== null)
    await announce(tx, [
      {
        topic: 'catalog.items-changed',
        key: String(row.revision),
        payload: { revision: row.revision, items: row.removed },
      },
    ])
  return done(row)
}
