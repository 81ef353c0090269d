import type { Minor } from '#kernel/money.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** What a register's sales took off by a cause, in minor units. */
export type Grant = { readonly register: string; readonly cause: string; readonly amount: Minor }

/**
 * Adds what sales granted to what their registers have used of budgets; causes without a budget are passed over. Called
 * once per new sale, in its transaction; one statement for any number of sales, in a fixed order so that groups of
 * sales do not deadlock.
 */
export const noteGrants = async (tx: Tx, grants: readonly Grant[]): Promise<void> => {
  await tx.rows(
    `insert into pricing.granted (promotion, register, amount)
     select a.promotion, a.register, sum(given.amount)::bigint
     from unnest($1::text[], $2::text[], $3::bigint[]) as given (register, cause, amount)
     join pricing.allowance a on a.promotion::text = given.cause and a.register::text = given.register
     group by a.promotion, a.register order by a.promotion, a.register
     on conflict on constraint granted_pk do update set amount = pricing.granted.amount + excluded.amount`,
    [grants.map(one => one.register), grants.map(one => one.cause), grants.map(one => one.amount)],
  )
}

/** What a register has granted so far, by promotion: where a re-installed till goes on counting from. */
export const grantedBy = async (tx: Tx, register: string): Promise<Map<string, Minor>> => {
  const rows = await tx.rows<{ promotion: string; amount: number }>(
    'select promotion, amount from pricing.granted where register = $1 order by promotion',
    [register],
  )
  return new Map(rows.map(row => [row.promotion, row.amount]))
}
