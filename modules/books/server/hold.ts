import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Entry } from '../rules/index.ts'
import { numbersIn } from './accounts.ts'
import { type Freed, freeHeld, postEntries } from './post-entries.ts'

export type HoldWish = {
  /** Made by the actor; asking again with the same id changes nothing. */
  readonly id: string
  readonly account: string
  readonly unit: string
  readonly amount: number
  readonly why: string
  readonly ref: string
  /** When the hold runs out by itself; null for never. */
  readonly expires: Date | null
}

const WANTED = `
  (select account, unit, sum(amount)::bigint as amount
   from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as t (account, unit, amount) group by 1, 2) w`

/** Locks what is wanted, in one order, and gives the rows that have enough. */
const LOCK = `
  select b.debits - b.credits - b.held >= w.amount as enough from books.balance b
  join ${WANTED} on b.account = w.account and b.unit = w.unit order by b.account, b.unit for update of b`

const RESERVE = `
  update books.balance b set held = b.held + w.amount from ${WANTED} where b.account = w.account and b.unit = w.unit`

/**
 * Sets aside what several accounts have, all or nothing. Demand on one account is summed first, so that the same item
 * twice can't slip through. Rows are locked in one order, so callers never deadlock.
 */
export const hold = async (
  tx: Tx,
  who: Who,
  now: Date,
  wishes: readonly HoldWish[],
): Promise<Answer<null, 'not-enough'>> => {
  const ids = await tx.rows<{ id: string }>('select id from books.hold where id = any($1::uuid[])', [
    wishes.map(w => w.id),
  ])
  const known = new Set(ids.map(row => row.id))
  const fresh = wishes.filter(w => !known.has(w.id))
  if (fresh.length === 0) return done(null)
  const numbers = await numbersIn(
    tx,
    fresh.map(w => w.account),
    fresh.map(w => w.unit),
  )
  const accounts = fresh.map(w => numbers.accounts.get(w.account)!)
  const units = fresh.map(w => numbers.units.get(w.unit)!)
  const wanted = [accounts, units, fresh.map(w => w.amount)]
  const locked = await tx.rows<{ enough: boolean }>(LOCK, wanted)
  if (locked.filter(row => row.enough).length < new Set(fresh.map(w => `${w.account}/${w.unit}`)).size) {
    const short = fresh.map(w => `${w.amount} of ${w.unit} in ${w.account}`).join(', ')
    return refused('not-enough', `Not all of this is free: ${short}. Ask for less, or wait until holds run out.`)
  }
  await tx.rows(RESERVE, wanted)
  await tx.rows(
    `insert into books.hold (id, account, unit, amount, why, ref, who, placed_at, expires_at)
     select t.id, t.account, t.unit, t.amount, t.why, t.ref, $7, $8::timestamptz, t.expires
     from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $9::timestamptz[])
          as t (id, account, unit, amount, why, ref, expires)`,
    [
      fresh.map(w => w.id),
      accounts,
      units,
      fresh.map(w => w.amount),
      fresh.map(w => w.why),
      fresh.map(w => w.ref),
      who.id,
      now,
      fresh.map(w => w.expires),
    ],
  )
  return done(null)
}

const END = `
  update books.hold set ended = $2, ended_at = $3, entry = $4
  where id in (select id from books.hold where id = any($1::uuid[]) and ended is null order by account, unit, id for update)
  returning account, unit, amount`

const end = (tx: Tx, now: Date, ids: readonly string[], ended: 'posted' | 'voided' | 'expired', entry: string | null) =>
  tx.rows<Freed>(END, [ids, ended, now, entry])

/** Lets go of holds. Those that have ended already stay as they are. */
export const voidHolds = async (
  tx: Tx,
  now: Date,
  ids: readonly string[],
  ended: 'voided' | 'expired' = 'voided',
): Promise<void> => {
  const freed = await end(tx, now, ids, ended, null)
  if (freed.length > 0) await freeHeld(tx, freed)
}

/**
 * Ends holds whose entries are booked by the caller in the same transaction. What it gives is handed on to `postEntries`
 * as `freed`: balances are then locked once and in one order, and nobody gets in between.
 */
export const settleHolds = (tx: Tx, now: Date, ids: readonly string[]): Promise<Freed[]> =>
  end(tx, now, ids, 'posted', null)

/** Turns holds into an entry: lets go and books in the same transaction, so nobody gets in between. */
export const postHolds = async (tx: Tx, now: Date, ids: readonly string[], entry: Entry) =>
  postEntries(tx, [entry], { freed: await end(tx, now, ids, 'posted', entry.id) })

/** Ends the holds that have run out; at most `limit` at a time. Gives how many. */
export const expireHolds = async (tx: Tx, now: Date, limit = 1000): Promise<number> => {
  const due = await tx.rows<{ id: string }>(
    'select id from books.hold where ended is null and expires_at <= $1 order by expires_at limit $2 for update skip locked',
    [now, limit],
  )
  if (due.length > 0)
    await voidHolds(
      tx,
      now,
      due.map(row => row.id),
      'expired',
    )
  return due.length
}
