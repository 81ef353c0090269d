import { assert } from '#kernel/answer.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { Entry } from '../rules/index.ts'
import { type Ids, numbersIn } from './accounts.ts'

export type PostOptions = {
  /** True for facts that have happened: they may take a guarded account below zero, which the balance row records. */
  readonly asFact?: boolean
  /** Account and unit numbers looked up beforehand; without them the transaction looks them up itself. */
  readonly numbers?: { readonly accounts: Ids; readonly units: Ids }
  /** What holds that ended in this transaction had set aside: given back in the same statement that books. */
  readonly freed?: readonly Freed[]
}

/** What a hold gives back to a balance when it ends. */
export type Freed = { readonly account: number; readonly unit: number; readonly amount: number }

/** A balance that a fact took below zero. */
export type Shortfall = { readonly account: number; readonly unit: number; readonly amount: number }

const INSERT_ENTRIES = `
  insert into books.entry (id, why, at, day, who, ref, reverses)
  select e.id, e.why, e.at, greatest(e.day, (select max(through) + 1 from books.period_close where reopened_at is null)),
         e.who, e.ref, e.reverses
  from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::date[], $5::text[], $6::text[], $7::uuid[])
       as e (id, why, at, day, who, ref, reverses)`

const INSERT_POSTINGS = `
  insert into books.posting (entry, line, debit, credit, unit, amount)
  select * from unnest($1::uuid[], $2::int[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])`

/**
 * A CHECK judges the proposed row of an upsert before it looks for a conflict, so a command first makes sure that its
 * rows exist (at zero, guarded) and then always takes the update path.
 */
const ENSURE_BALANCES = `
  insert into books.balance (account, unit, lowest)
  select t.account, t.unit, case when a.guarded then 0 end
  from unnest($1::bigint[], $2::bigint[]) as t (account, unit) join books.account a on a.id = t.account
  order by t.account, t.unit
  on conflict do nothing`

/**
 * Rows arrive summed and sorted by account and unit, and every balance that a transaction changes is changed here, once:
 * that is what keeps 32 tills from deadlocking. The proposed row carries in `held` what is to be freed.
 */
const UPSERT_BALANCES = `
  insert into books.balance as b (account, unit, debits, credits, held, lowest)
  select t.account, t.unit, t.debits, t.credits, t.freed,
         case when a.guarded and $6 then least(0, t.debits - t.credits - t.freed) end
  from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[])
       as t (account, unit, debits, credits, freed)
  join books.account a on a.id = t.account
  order by t.account, t.unit
  on conflict (account, unit) do update
    set debits = b.debits + excluded.debits,
        credits = b.credits + excluded.credits,
        held = b.held - excluded.held,
        lowest = case when $6 and b.lowest is not null
          then least(b.lowest, b.debits + excluded.debits - b.credits - excluded.credits - b.held + excluded.held)
          else b.lowest end
  returning account, unit, debits - credits - held as amount, lowest`

type Known = { readonly accounts: Ids; readonly units: Ids }

type Total = { account: number; unit: number; debits: number; credits: number; freed: number }

const totalsOf = (entries: readonly Entry[], { accounts, units }: Known, freed: readonly Freed[]): Total[] => {
  const totals = new Map<string, Total>()
  const at = (account: number, unit: number) => {
    const key = `${account}/${unit}`
    const total = totals.get(key) ?? { account, unit, debits: 0, credits: 0, freed: 0 }
    totals.set(key, total)
    return total
  }
  for (const entry of entries)
    for (const posting of entry.postings) {
      const unit = units.get(posting.unit)!
      at(accounts.get(posting.debit)!, unit).debits += posting.amount
      at(accounts.get(posting.credit)!, unit).credits += posting.amount
    }
  for (const { account, unit, amount } of freed) at(account, unit).freed += amount
  return [...totals.values()].sort((a, b) => a.account - b.account || a.unit - b.unit)
}

const insertPostings = (tx: Tx, entries: readonly Entry[], { accounts, units }: Known) => {
  const rows = entries.flatMap(e => e.postings.map((p, line) => ({ entry: e.id, line, ...p })))
  for (const row of rows) assert(Number.isSafeInteger(row.amount) && row.amount > 0, `posting of ${row.amount}`)
  return tx.rows(
    INSERT_POSTINGS,
    columns(
      rows,
      r => r.entry,
      r => r.line,
      r => accounts.get(r.debit),
      r => accounts.get(r.credit),
      r => units.get(r.unit),
      r => r.amount,
    ),
  )
}

const moveBalances = (tx: Tx, totals: readonly Total[], asFact: boolean) =>
  tx.rows<Shortfall & { lowest: number | null }>(UPSERT_BALANCES, [
    ...columns(
      totals,
      t => t.account,
      t => t.unit,
      t => t.debits,
      t => t.credits,
      t => t.freed,
    ),
    asFact,
  ])

/** Gives back what was held where nothing is booked in its stead. */
export const freeHeld = (tx: Tx, freed: readonly Freed[]) =>
  moveBalances(tx, totalsOf([], { accounts: new Map(), units: new Map() }, freed), false)

/**
 * Books any number of entries in three statements for facts, four for commands (up to six more look up account and unit numbers that are not handed in). Entries whose
 * day is closed go to the first open day. Throws the constraint `balance_too_low` when a command would take a guarded
 * account below zero; facts are booked all the same, and the shortfalls are given back for a person to look at.
 */
export const postEntries = async (
  tx: Tx,
  entries: readonly Entry[],
  options: PostOptions = {},
): Promise<Shortfall[]> => {
  const { freed = [] } = options
  if (entries.length === 0) {
    if (freed.length > 0) await freeHeld(tx, freed)
    return []
  }
  const codes = entries.flatMap(e => e.postings.flatMap(p => [p.debit, p.credit]))
  const numbers =
    options.numbers ??
    (await numbersIn(
      tx,
      codes,
      entries.flatMap(e => e.postings.map(p => p.unit)),
    ))
  await tx.rows(
    INSERT_ENTRIES,
    columns(
      entries,
      e => e.id,
      e => e.why,
      e => e.at,
      e => e.day,
      e => e.who,
      e => e.ref,
      e => e.reverses ?? null,
    ),
  )
  await insertPostings(tx, entries, numbers)
  const totals = totalsOf(entries, numbers, freed)
  if (!options.asFact) await tx.rows(ENSURE_BALANCES, [totals.map(t => t.account), totals.map(t => t.unit)])
  const after = await moveBalances(tx, totals, options.asFact ?? false)
  return after
    .filter(row => row.lowest !== null && row.amount < 0)
    .map(({ account, unit, amount }) => ({ account, unit, amount }))
}
