import { type Answer, refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context } from '#platform/http/context.ts'
import type { Who } from '#platform/http/who.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { termsOf } from './accounts/read-accounts.ts'

/** The answer where there is no such order. */
export const unknownOrder = (id: string) => answered<never>(refused('order-unknown', `There is no order ${id}.`))

/** Does a deed to an order for whoever may at the place that supplies it. */
export const atOrder = async <Value>(
  context: Context,
  permission: string,
  id: string,
  deed: (tx: Tx, who: Who, now: Date) => Promise<Answer<Value>>,
): Promise<Value> => {
  const place = await readOnly(context.db, tx =>
    tx.one<{ place: string }>('select place from orders.customer_order where id = $1', [id]),
  )
  const who = allowedAt(context, permission, (place ?? unknownOrder(id)).place)
  return answered(await transact(context.db, tx => deed(tx, who, context.now())))
}

/** Whoever may do it for a customer, at the place that supplies it. */
export const atAccount = async (context: Context, permission: string, id: string): Promise<Who> => {
  const terms = await readOnly(context.db, tx => termsOf(tx, id))
  if (!terms) return answered<never>(refused('account-unknown', 'The customer does not buy on account.'))
  return allowedAt(context, permission, terms.place)
}
