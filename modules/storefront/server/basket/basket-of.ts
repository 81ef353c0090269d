import { createHash } from 'node:crypto'
import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

const hashOf = (key: string) => createHash('sha256').update(key).digest()

/** The basket behind a visitor's key, or undefined. */
export const basketOf = async (tx: Tx, key: string): Promise<string | undefined> =>
  (await tx.one<{ id: string }>('select id from storefront.basket where key_hash = $1', [hashOf(key)]))?.id

/** The basket behind a key, made when it is not there yet; locked until the transaction ends. */
export const openBasket = async (tx: Tx, key: string, now: Date): Promise<string> =>
  (await tx.one<{ id: string }>(
    `insert into storefront.basket (id, key_hash, created_at, changed_at) values ($1, $2, $3, $3)
     on conflict (key_hash) do update set changed_at = excluded.changed_at returning id`,
    [newId(), hashOf(key), now],
  ))!.id
