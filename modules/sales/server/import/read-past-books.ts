import type { Tx } from '#platform/postgres/index.ts'
import type { PastRegister } from './prepare-register.ts'

const SUMS = `
  select coalesce(sum(amount) filter (where chart in ('cash', 'clearing')), 0)::bigint as paid,
         coalesce(-sum(amount) filter (where chart = 'revenue'), 0)::bigint as revenue,
         coalesce(sum(amount) filter (where chart = 'expense'), 0)::bigint as "badDebts"
  from books.v_balance
  where unit = $2 and chart in ('cash', 'clearing', 'revenue', 'expense') and account like '%:' || $1::text || ':%'`

const BELOW = 'select count(*)::int as n from stock.v_on_hand where place = $1 and on_hand < 0'

/** What the books hold of a register of the past, minor units; and how many items its place has below zero. */
export type PastBooks = {
  readonly paid: number
  readonly revenue: number
  readonly badDebts: number
  readonly itemsBelowZero: number
}

/** Reads it from the balances: two statements. */
export const readPastBooks = async (tx: Tx, { place, register, currency }: PastRegister): Promise<PastBooks> => {
  const sums = await tx.one<Omit<PastBooks, 'itemsBelowZero'>>(SUMS, [register, currency])
  const below = await tx.one<{ n: number }>(BELOW, [place])
  return { ...sums!, itemsBelowZero: below!.n }
}
