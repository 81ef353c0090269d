import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { Entry } from '../rules/index.ts'
import { type Ids, numbersIn } from './accounts.ts'
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

/** Locks what is wanted, in one order, and gives what is free of it. */
const LOCK = `
  select b.account, b.unit, b.debits - b.credits - b.held as free from books.balance b
  join ${WANTED} on b.account = w.account and b.unit = w.unit order by b.account, b.unit for update of b`

const RESERVE = `
  update books.balance b set held = b.held + w.amount from ${WANTED} where b.account = w.account and b.unit = w.unit`

const INSERT = `
  insert into books.hold (id, account, unit, amount, why, ref, who, placed_at, expires_at)
  select * from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[],
                       $8::timestamptz[], $9::timestamptz[])`

type Numbered = HoldWish & { readonly key: string; readonly accountNumber: number; readonly unitNumber: number }

const sumsOf = (wishes: readonly Numbered[]) => {
  const sums = new Map<string, number>()
  for (const { key, amount } of wishes) sums.set(key, (sums.get(key) ?? 0) + amount)
  return sums
}

/** Goes through the groups in their order; each gets all it wants of what is left, or nothing. */
const grant = (groups: readonly (readonly Numbered[])[], free: Map<string, number>): boolean[] =>
  groups.map(group => {
    const sums = [...sumsOf(group)]
    if (sums.some(([key, amount]) => (free.get(key) ?? 0) < amount)) return false
    for (const [key, amount] of sums) free.set(key, free.get(key)! - amount)
    return true
  })

const valuesOf = (wishes: readonly Numbered[]) =>
  columns(
    wishes,
    w => w.accountNumber,
    w => w.unitNumber,
    w => w.amount,
  )

const reserve = async (tx: Tx, who: readonly string[], now: Date, wishes: readonly Numbered[]) => {
  await tx.rows(RESERVE, valuesOf(wishes))
  await tx.rows(INSERT, [
    wishes.map(w => w.id),
    ...valuesOf(wishes),
    wishes.map(w => w.why),
    wishes.map(w => w.ref),
    who,
    wishes.map(() => now),
    wishes.map(w => w.expires),
  ])
}

/** Who asks for several things at once, all or none of them. */
export type HoldGroup = { readonly who: string; readonly wishes: readonly HoldWish[] }

/**
 * Sets aside what several accounts have, for any number of groups in one transaction; each group gets all it asks for or
 * nothing, in the order given, and the answers stand in that order. Demand on one account is summed first, so that the
 * same item twice can't slip through. Rows are locked in one order, so callers never deadlock. A constant number of
 * statements: with `numbers` four. Asking again with the same ids changes nothing.
 */
export const holdEach = async (
  tx: Tx,
  now: Date,
  groups: readonly HoldGroup[],
  known?: { readonly accounts: Ids; readonly units: Ids },
): Promise<boolean[]> => {
  const all = groups.flatMap(g => g.wishes)
  if (all.length === 0) return groups.map(() => true)
  const numbers =
    known ??
    (await numbersIn(
      tx,
      all.map(w => w.account),
      all.map(w => w.unit),
    ))
  const numbered = groups.map(g =>
    g.wishes.map((w): Numbered => {
      const [accountNumber, unitNumber] = [numbers.accounts.get(w.account)!, numbers.units.get(w.unit)!]
      return { ...w, accountNumber, unitNumber, key: `${accountNumber}/${unitNumber}` }
    }),
  )
  const rows = await tx.rows<{ account: number; unit: number; free: number }>(LOCK, valuesOf(numbered.flat()))
  // Looked for after the rows are locked: who asks twice at the same moment waits here and then finds the first.
  const old = await tx.rows<{ id: string }>('select id from books.hold where id = any($1::uuid[])', [
    all.map(w => w.id),
  ])
  const placed = new Set(old.map(row => row.id))
  const fresh = numbered.map(group => group.filter(w => !placed.has(w.id)))
  const granted = grant(fresh, new Map(rows.map(row => [`${row.account}/${row.unit}`, row.free])))
  const wins = fresh.flatMap((group, n) => (granted[n] ? group.map(wish => ({ wish, who: groups[n]!.who })) : []))
  if (wins.length > 0)
    await reserve(
      tx,
      wins.map(w => w.who),
      now,
      wins.map(w => w.wish),
    )
  return granted
}

/** The same for one group, with a refusal that says what was asked. */
export const hold = async (
  tx: Tx,
  who: Who,
  now: Date,
  wishes: readonly HoldWish[],
): Promise<Answer<null, 'not-enough'>> => {
  const [granted] = await holdEach(tx, now, [{ who: who.id, wishes }])
  if (granted) return done(null)
  const short = wishes.map(w => `${w.amount} of ${w.unit} in ${w.account}`).join(', ')
  return refused('not-enough', `Not all of this is free: ${short}. Ask for less, or wait until holds run out.`)
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

export type OpenHold = {
  readonly id: string
  readonly account: string
  readonly unit: string
  readonly amount: number
  readonly why: string
  readonly ref: string
  readonly who: string
  readonly placedAt: Date
  readonly expiresAt: Date | null
}

/**
 * Holds that still stand: all of those named by id, or on a chart line or some of its accounts the newest thousand unless
 * told otherwise. One statement.
 */
export const openHoldsOf = (
  tx: Tx,
  asked: {
    readonly ids?: readonly string[]
    readonly chart?: string
    readonly accounts?: readonly string[] | null
    readonly limit?: number
  },
): Promise<OpenHold[]> =>
  tx.rows(
    `select h.id, a.code as account, u.code as unit, h.amount, h.why, h.ref, h.who, h.placed_at as "placedAt",
            h.expires_at as "expiresAt"
     from books.hold h join books.account a on a.id = h.account join books.unit u on u.id = h.unit
     where h.ended is null and ($1::uuid[] is null or h.id = any($1)) and ($2::text is null or a.chart = $2)
       and ($3::text[] is null or a.code = any($3))
     order by h.placed_at desc, h.id limit $4`,
    [asked.ids ?? null, asked.chart ?? null, asked.accounts ?? null, asked.limit ?? (asked.ids ? null : 1000)],
  )
