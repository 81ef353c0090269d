import type { Tx } from '#platform/postgres/index.ts'

/** What was taken at counters for an order less what was given back there, in minor units, and where it was last taken. */
export type PaidAtCounter = { readonly amount: number; readonly back: number; readonly place: string | null }

export const paidAtCounter = async (tx: Tx, order: string): Promise<PaidAtCounter> =>
  (await tx.one<PaidAtCounter>(
    `select coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(-amount) filter (where amount < 0), 0)::bigint as back,
       (array_agg(place order by at desc, id) filter (where amount > 0))[1] as place
     from orders.counter_payment where customer_order = $1`,
    [order],
  ))!

/** The same with the name of the place, for whoever looks at the order. */
export const seenAtCounter = async (
  tx: Tx,
  order: string,
): Promise<PaidAtCounter & { readonly placeName: string | null }> => {
  const counter = await paidAtCounter(tx, order)
  const named = counter.place
    ? await tx.one<{ name: string }>('select name from company.v_place where id = $1', [counter.place])
    : undefined
  return { ...counter, placeName: named?.name ?? null }
}

/** What of an order that has `over` too much waits at the counter. */
export const waitingAt = (counter: { amount: number; placeName: string | null }, over: number) => {
  const amount = Math.min(over, counter.amount)
  return amount > 0 && counter.placeName !== null ? { amount, place: counter.placeName } : null
}
