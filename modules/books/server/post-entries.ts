import { assert } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Entry } from '../rules/index.ts'
import { type Ids, numbersIn } from './accounts.ts'

export type PostOptions = {
  /** True for facts that have happened: they may take a guarded account below zero, which the balance row records. */
  readonly asFact?: boolean
  /** Account and unit numbers looked up beforehand; without them the transaction looks them up itself. */
  readonly numbers?: { readonly accounts: Ids; readonly units: Ids }
}

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

/** Rows arrive summed and sorted by account and unit, which is what keeps 32 tills from deadlocking. */
const UPSERT_BALANCES = `
  insert into books.balance as b (account, unit, debits, credits, lowest)
  select t.account, t.unit, t.debits, t.credits,
         case when a.guarded and $5 then least(0, t.debits - t.credits) end
  from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[]) as t (account, unit, debits, credits)
  join books.account a on a.id = t.account
  order by t.account, t.unit
  on conflict (account, unit) do update
    set debits = b.debits + excluded.debits,
        credits = b.credits + excluded.credits,
        lowest = case when $5 and b.lowest is not null
          then least(b.lowest, b.debits + excluded.debits - b.credits - excluded.credits - b.held) else b.lowest end
  returning account, unit, debits - credits - held as amount, lowest`

type Total = { account: number; unit: number; debits: number; credits: number }

const totalsOf = (entries: readonly Entry[], accounts: Ids, units: Ids): Total[] => {
  const totals = new Map<string, Total>()
  const at = (account: number, unit: number) => {
    const key = `${account}/${unit}`
    const total = totals.get(key) ?? { account, unit, debits: 0, credits: 0 }
    totals.set(key, total)
    return total
  }
  for (const entry of entries)
    for (const posting of entry.postings) {
      const unit = units.get(posting.unit)!
      at(accounts.get(posting.debit)!, unit).debits += posting.amount
      at(accounts.get(posting.credit)!, unit).credits += posting.amount
    }
  return [...totals.values()].sort((a, b) => a.account - b.account || a.unit - b.unit)
}

const columns = <Row, const Pickers extends readonly ((row: Row) => unknown)[]>(
  rows: readonly Row[],
  ...pick: Pickers
) => pick.map(p => rows.map(p))

const insertPostings = (tx: Tx, entries: readonly Entry[], accounts: Ids, units: Ids) => {
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
  if (entries.length === 0) return []
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
  await insertPostings(tx, entries, numbers.accounts, numbers.units)
  const totals = totalsOf(entries, numbers.accounts, numbers.units)
  if (!options.asFact) await tx.rows(ENSURE_BALANCES, [totals.map(t => t.account), totals.map(t => t.unit)])
  const after = await tx.rows<Shortfall & { lowest: number | null }>(UPSERT_BALANCES, [
    ...columns(
      totals,
      t => t.account,
      t => t.unit,
      t => t.debits,
      t => t.credits,
    ),
    options.asFact ?? false,
  ])
  return after
    .filter(row => row.lowest !== null && row.amount < 0)
    .map(({ account, unit, amount }) => ({ account, unit, amount }))
}
