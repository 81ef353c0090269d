import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Family } from '#modules/party/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type ErasureRefusal = 'erasure-order-open' | 'erasure-money-open' | 'erasure-other-role'

const ORDERS = `
  select number from orders.v_party_order
  where party = any ($1::uuid[]) and state not in ('closed', 'cancelled') order by number limit 3`
const MONEY = `
  select coalesce(sum(abs(owed) + abs(advance) + abs(committed)), 0)::bigint as open
  from orders.v_account where party = any ($1::uuid[])`

/** Whether somebody may be erased now: nothing on order, no money owed either way, and nobody of ours but a customer. */
export const checkErasure = async (tx: Tx, { ids, roles }: Family): Promise<Answer<null, ErasureRefusal>> => {
  const other = roles.find(role => role !== 'customer' && role !== 'contact')
  if (other) return refused('erasure-other-role', `They are ${other} too; end that first.`)
  const orders = await tx.rows<{ number: string }>(ORDERS, [ids])
  if (orders.length > 0)
    return refused('erasure-order-open', `${orders.map(it => it.number).join(', ')}: finish or cancel it first.`)
  const money = await tx.one<{ open: number }>(MONEY, [ids])
  if (money!.open !== 0) return refused('erasure-money-open', `${money!.open} is still open on their account.`)
  return done(null)
}
