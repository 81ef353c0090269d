import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import { brokenConstraint, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { insertItems } from './insert-items.ts'
import type { NewCheckBatch } from './new-check.ts'

export type Registered = {
  readonly id: string
  readonly answer: 'created' | 'exists'
  readonly items: number
  /** How many wait for a person, and how many of those are duplicates. */
  readonly exceptions: number
  readonly duplicates: number
}

export type RegisterRefusal = 'batch-empty' | 'batch-differs' | 'check-known'

const BATCH = `
  insert into checks.batch (id, channel, name, depositor, country, currency, day, digest, items, amount, at, who)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing returning id`

const SUMS = `
  select b.digest, b.items, count(*) filter (where i.exceptions <> '{}')::int as exceptions,
    count(*) filter (where 'duplicate' = any(i.exceptions))::int as duplicates
  from checks.batch b left join checks.item i on i.batch = b.id where b.id = $1 group by b.id`

type Sums = { digest: string; items: number; exceptions: number; duplicates: number }

/**
 * Registers what came in together: seven statements for one cheque or a whole cash letter, and one more for
 * the black list where it holds warkat. Each is looked at for what is
 * odd and told from all others over all files and channels; a duplicate is registered as one, for a person to see, and
 * of two that arrive at the same moment one wins. Sent twice, it is registered once.
 */
export const registerBatch = async (
  tx: Tx,
  who: string,
  now: Date,
  batch: NewCheckBatch,
): Promise<Answer<Registered, RegisterRefusal>> => {
  if (batch.items.length === 0) return refused('batch-empty', `${batch.name} holds no cheque. Choose another file.`)
  // The number a file gives a cheque is no part of what was handed in: files kept before it was read stay the same.
  const digest = sha256(canonical({ ...batch, items: batch.items.map(({ sequence: _, ...it }) => it) }))
  const amount = batch.items.reduce((sum, it) => sum + it.amount, 0)
  const { id, channel, name, depositor, country, currency, day, items } = batch
  const values = [id, channel, name, depositor, country, currency, day, digest, items.length, amount, now, who]
  const created = await tx.one(BATCH, values)
  if (created) {
    const known = await insertItems(tx, who, now, batch).catch((error: unknown) => {
      if (brokenConstraint(error) === 'item_pk') return 'item_pk' as const
      throw error
    })
    if (known) return refused('check-known', `A cheque of ${name} is registered already under the id it bears.`)
  }
  const { digest: kept, ...sums } = (await tx.one<Sums>(SUMS, [id]))!
  if (kept !== digest) return refused('batch-differs', `Other cheques are registered under the id ${id}.`)
  if (created) await announce(tx, [{ topic: 'checks.registered', key: id, payload: { batch: id, ...sums } }])
  return done({ id, answer: created ? 'created' : 'exists', ...sums })
}
