import { type Answer, done, refused } from '#kernel/answer.ts'
import { onHand } from '#modules/stock/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { LineInput } from '../../contract/index.ts'
import { creditLeft } from '../../rules/index.ts'
import { termsOf } from '../accounts/read-accounts.ts'
import { type PriceRefusal, priceLines } from './price-lines.ts'

/** What lines would cost a customer now, what the centre has free of each, and what is left of the credit. Changes nothing. */
export const quoteOrder = async (
  tx: Tx,
  now: Date,
  wish: { readonly account: string; readonly lines: readonly LineInput[] },
) => {
  const terms = await termsOf(tx, wish.account)
  if (!terms) return refused('account-unknown', 'The customer does not buy on account; save its terms first.')
  const priced = await priceLines(tx, now, terms, wish.lines)
  if (!priced.ok) return priced satisfies Answer<never, PriceRefusal>
  const { lines, total, tax } = priced.value
  const there = await onHand(tx, { places: [terms.place], items: [...new Set(lines.map(line => line.item))] })
  const free = new Map(there.map(row => [row.item, row.available]))
  return done({
    lines: lines.map(({ id, item, net, gross, discount, unitPrice, why }) => ({
      ...{ id, net, gross, discount, unitPrice, why: [...why], free: Math.max(0, free.get(item) ?? 0) },
    })),
    total,
    tax,
    left: creditLeft(terms),
  })
}
