import type { Tx } from '#platform/postgres/index.ts'

/** Account of what a customer has given beyond its invoices. */
export const advanceOf = (account: string): string => `customer-advance:${account}`

const SETTLE = `
  update orders.account set owed = owed - $2, advance = advance + $3,
    excess = greatest(0, committed + owed - $2 - credit_limit - advance - $3)
  where party = $1`

/**
 * So much less is owed, and so much more lies aside (below zero: less). What was let pass above the limit shrinks with
 * it. Breaks `account_advance_sound` when more is taken than lies aside.
 */
export const settleAccount = (tx: Tx, account: string, less: number, aside: number) =>
  tx.rows(SETTLE, [account, less, aside])
