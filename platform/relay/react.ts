import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import type { Message } from './announce.ts'

/** What to do when something has happened. Its effects in our database happen once per message; outside, maybe twice. */
export type Reaction = {
  readonly name: string
  readonly topics: readonly string[]
  /** Handles messages in the order they were said, within one transaction. */
  readonly run: (tx: Tx, messages: readonly Message[], now: Date) => Promise<void>
}

export type Outcome = { handled: number; failed: number }

/** Seconds to wait after the n-th failed try: 1, 4, 16, 64, 256 … at most an hour. */
export const pauseAfter = (tries: number): number => Math.min(3600, 4 ** (tries - 1))

const TRIES_MAX = 8

const NEXT = `
  select m.id, m.xid::text, m.topic, m.key, m.payload, m.at from relay.message m
  where (m.xid, m.id) > ($1::xid8, $2::bigint) and m.xid < pg_snapshot_xmin(pg_current_snapshot()) and m.topic = any($3::text[])
  order by m.xid, m.id limit $4`

const fail = (tx: Tx, reaction: string, message: number, tries: number, error: unknown, now: Date) =>
  tx.rows(
    `insert into relay.failure (reaction, message, tries, error, next_at, dead_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (reaction, message) do update set tries = excluded.tries, error = excluded.error,
       next_at = excluded.next_at, dead_at = excluded.dead_at`,
    [
      reaction,
      message,
      tries,
      String((error as Error)?.stack ?? error).slice(0, 4000),
      tries >= TRIES_MAX ? null : new Date(now.getTime() + pauseAfter(tries) * 1000),
      tries >= TRIES_MAX ? now : null,
    ],
  )

const inSavepoint = async (tx: Tx, work: () => Promise<void>): Promise<unknown> => {
  await tx.rows('savepoint reaction')
  try {
    await work()
    await tx.rows('release savepoint reaction')
    return undefined
  } catch (error) {
    await tx.rows('rollback to savepoint reaction')
    return error ?? new Error('reaction threw nothing')
  }
}

/** Runs the batch whole; when it fails, one by one, so that one bad message does not hold up the others. */
const runBatch = async (tx: Tx, reaction: Reaction, messages: readonly Message[], now: Date): Promise<Outcome> => {
  if ((await inSavepoint(tx, () => reaction.run(tx, messages, now))) === undefined)
    return { handled: messages.length, failed: 0 }
  let failed = 0
  for (const message of messages) {
    const error = await inSavepoint(tx, () => reaction.run(tx, [message], now))
    if (error === undefined) continue
    failed += 1
    await fail(tx, reaction.name, message.id, 1, error, now)
  }
  return { handled: messages.length - failed, failed }
}

/** Makes sure that the reaction has its place in the order; a new one begins with the first message. */
export const register = (db: Database, reactions: readonly Reaction[]) =>
  transact(db, tx =>
    tx.rows(
      `insert into relay.reaction (name, xid, message) select name, '0'::xid8, 0 from unnest($1::text[]) as t (name) on conflict do nothing`,
      [reactions.map(r => r.name)],
    ),
  )

/** Handles the next messages of one reaction, at most `limit`; another process on the same reaction is left alone. */
export const advance = (db: Database, reaction: Reaction, now: Date, limit = 200): Promise<Outcome> =>
  transact(db, async tx => {
    const at = await tx.one<{ xid: string; message: number }>(
      'select xid::text, message from relay.reaction where name = $1 for update skip locked',
      [reaction.name],
    )
    if (!at) return { handled: 0, failed: 0 }
    const messages = await tx.rows<Message & { xid: string }>(NEXT, [at.xid, at.message, reaction.topics, limit])
    if (messages.length === 0) return { handled: 0, failed: 0 }
    const outcome = await runBatch(tx, reaction, messages, now)
    const last = messages[messages.length - 1]!
    await tx.rows(
      'update relay.reaction set xid = $2::xid8, message = $3, handled = handled + $4, at = $5 where name = $1',
      [reaction.name, last.xid, last.id, outcome.handled, now],
    )
    return outcome
  })

type Due = Message & { tries: number }

/** Tries failed messages of a reaction again whose pause is over. Gives how many were handled. */
export const retryFailures = (db: Database, reaction: Reaction, now: Date, limit = 20): Promise<Outcome> =>
  transact(db, async tx => {
    const due = await tx.rows<Due>(
      `select m.id, m.topic, m.key, m.payload, m.at, f.tries from relay.failure f join relay.message m on m.id = f.message
       where f.reaction = $1 and f.settled_at is null and f.dead_at is null and f.next_at <= $2
       order by f.next_at limit $3 for update of f skip locked`,
      [reaction.name, now, limit],
    )
    let failed = 0
    for (const { tries, ...message } of due) {
      const error = await inSavepoint(tx, () => reaction.run(tx, [message], now))
      if (error === undefined) await settle(tx, 'retry', now, reaction.name, message.id)
      else {
        failed += 1
        await fail(tx, reaction.name, message.id, tries + 1, error, now)
      }
    }
    return { handled: due.length - failed, failed }
  })

/** Closes a failure: handled at last, or let go by a person. */
export const settle = (tx: Tx, by: string, now: Date, reaction: string, message: number) =>
  tx.rows(
    'update relay.failure set settled_at = $4, settled_by = $3 where reaction = $1 and message = $2 and settled_at is null returning 1',
    [reaction, message, by, now],
  )

/** Gives a dead letter another round of tries. */
export const revive = (tx: Tx, now: Date, reaction: string, message: number) =>
  tx.rows(
    `update relay.failure set tries = 0, next_at = $3, dead_at = null
     where reaction = $1 and message = $2 and settled_at is null returning 1`,
    [reaction, message, now],
  )
