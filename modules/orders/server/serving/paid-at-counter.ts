import type { Tx } from '#platform/postgres/index.ts'

/** What was taken at counters for an order less what was given back there, in minor units, and where it was last taken. */
export type PaidAtCounter = {
  readonly amount: number
  readonly back: number
  readonly place: string | null
  readonly placeName: string | null
}

const PAID = `
  select c.*, w.name as "placeName" from (
    select coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(-amount) filter (where amount < 0), 0)::bigint as back,
      (array_agg(place order by at desc, id) filter (where amount > 0))[1] as place
    from orders.counter_payment where customer_order = $1) as c
  left join company.v_place w on w.id = c.place`

export const paidAtCounter = async (tx: Tx, order: string): Promise<PaidAtCounter> =>
  (await tx.one<PaidAtCounter>(PAID, [order]))!

/** What of an order that has `over` too much waits at the counter. */
export const waitingAt = ({ amount: left, placeName }: PaidAtCounter, over: number) => {
  const amount = Math.min(over, left)
  return amount > 0 && placeName !== null ? { amount, place: placeName } : null
}
