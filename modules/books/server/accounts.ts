import { isUuid } from '#kernel/ids.ts'
import type { Database, Tx } from '#platform/postgres/index.ts'
import { transactAside } from '#platform/postgres/index.ts'
import { CHART, chartLineOf } from '../rules/index.ts'

export type Ids = ReadonlyMap<string, number>

type Row = { id: number; code: string }

const addAccounts = (tx: Tx, codes: readonly string[]) =>
  tx.rows(
    `insert into books.account (code, chart, guarded)
     select * from unnest($1::text[], $2::text[], $3::boolean[]) order by 1 on conflict do nothing`,
    [codes, codes.map(chartLineOf), codes.map(code => CHART[chartLineOf(code)].guarded)],
  )

/** Goods are numbered above zero, currencies and points below. */
const addUnits = (tx: Tx, codes: readonly string[]) =>
  tx.rows(
    `insert into books.unit (id, code)
     select nextval('books.unit_number') * t.sign, t.code from unnest($1::text[], $2::int[]) as t (code, sign)
     order by t.code on conflict do nothing`,
    [codes, codes.map(code => (isUuid(code) ? 1 : -1))],
  )

const select = (table: 'account' | 'unit') => `select id, code from books.${table} where code = any($1::text[])`

const sorted = (codes: Iterable<string>) => [...new Set(codes)].sort()

const find = async (tx: Tx, table: 'account' | 'unit', codes: readonly string[], add: typeof addUnits) => {
  const known = new Map((await tx.rows<Row>(select(table), [codes])).map(row => [row.code, row.id]))
  const fresh = codes.filter(code => !known.has(code))
  if (fresh.length > 0) {
    await add(tx, fresh)
    for (const row of await tx.rows<Row>(select(table), [fresh])) known.set(row.code, row.id)
  }
  return known
}

/**
 * The small numbers that stand for account and unit codes in the hot tables. They never change once given, so a
 * process remembers them; new ones are made in a transaction of their own, before the caller's.
 */
export type Numbers = {
  of(accounts: Iterable<string>, units: Iterable<string>): Promise<{ accounts: Ids; units: Ids }>
}

const remembering = (known: Map<string, number>, codes: Iterable<string>) =>
  sorted(codes).filter(code => !known.has(code))

export const openNumbers = (db: Database): Numbers => {
  const accounts = new Map<string, number>()
  const units = new Map<string, number>()
  return {
    of: async (a, u) => {
      const [newAccounts, newUnits] = [remembering(accounts, a), remembering(units, u)]
      if (newAccounts.length > 0 || newUnits.length > 0) {
        const found = await transactAside(db, tx => numbersIn(tx, newAccounts, newUnits))
        for (const [code, id] of found.accounts) accounts.set(code, id)
        for (const [code, id] of found.units) units.set(code, id)
      }
      return { accounts, units }
    },
  }
}

/** The same within the caller's transaction, for deeds that are not hot. */
export const numbersIn = async (tx: Tx, accounts: Iterable<string>, units: Iterable<string>) => ({
  accounts: (await find(tx, 'account', sorted(accounts), addAccounts)) as Ids,
  units: (await find(tx, 'unit', sorted(units), addUnits)) as Ids,
})
