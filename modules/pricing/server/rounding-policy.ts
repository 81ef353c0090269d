import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { CashPolicy, RoundingPolicy } from '../rules/index.ts'

export type Policy = RoundingPolicy & { readonly cashMode: CashPolicy['mode'] }

const USUAL: Policy = { mode: 'half-up', discount: 'line', tax: 'document', cashMode: 'half-up' }

/** Where the next book makes amounts whole. */
export const readRoundingPolicy = async (tx: Tx): Promise<Policy> =>
  (await tx.one<Policy>('select mode, discount, tax, cash_mode as "cashMode" from pricing.rounding_policy')) ?? USUAL

/** Changes it, from the next published book on. */
export const saveRoundingPolicy = async (tx: Tx, who: Who, now: Date, policy: Policy): Promise<Policy> => {
  await tx.rows(
    `insert into pricing.rounding_policy (mode, discount, tax, cash_mode, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint rounding_policy_pk do update set mode = excluded.mode, discount = excluded.discount,
       tax = excluded.tax, cash_mode = excluded.cash_mode, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [policy.mode, policy.discount, policy.tax, policy.cashMode, now, who.id],
  )
  return readRoundingPolicy(tx)
}
