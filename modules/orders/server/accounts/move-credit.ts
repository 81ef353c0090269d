import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'

export type CreditRefusal = 'credit-over-limit' | 'account-blocked'

const TAKE = `update orders.account set committed = committed + $2 where party = $1 and not blocked returning committed`

/**
 * Takes an amount of a customer's credit for an order. The database holds the limit: of two at the same moment for the last
 * of it one is refused (`account_over_limit`).
 */
export const takeCredit = async (tx: Tx, account: string, amount: number): Promise<Answer<null, CreditRefusal>> => {
  const taken = await unlessBroken(tx, () => tx.one(TAKE, [account, amount]))
  if (!taken.ok && taken.constraint === 'account_over_limit')
    return refused('credit-over-limit', `${amount} more would take the customer above its limit.`)
  if (!taken.ok) throw new Error(`credit broke ${taken.constraint}`)
  return taken.value ? done(null) : refused('account-blocked', 'The customer is blocked; its account says why.')
}

/** Takes credit beyond the limit, because somebody with the right to has said so. */
export const forceCredit = (tx: Tx, account: string, amount: number) =>
  tx.rows(
    `update orders.account set committed = committed + $2, excess = greatest(excess, committed + $2 + owed - credit_limit - advance)
     where party = $1`,
    [account, amount],
  )

/** Gives back what an order no longer takes; what was let pass above the limit shrinks with it. */
export const easeCredit = (tx: Tx, account: string, amount: number) =>
  amount === 0
    ? Promise.resolve([])
    : tx.rows(
        `update orders.account set committed = committed - $2,
           excess = greatest(0, committed - $2 + owed - credit_limit - advance) where party = $1`,
        [account, amount],
      )
