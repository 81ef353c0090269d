import { columns, type Tx } from '#platform/postgres/index.ts'
import { type OrderState, stateOf, worthOf } from '../../rules/index.ts'
import { linesOf } from '../orders/write-order.ts'
import { paidOf } from './paid-of.ts'

export type ConsumerStanding = {
  readonly id: string
  readonly state: OrderState
  /** Minor units: asked altogether after what was struck off; what came less what went back; what is still to come. */
  readonly asked: number
  readonly paid: number
  readonly due: number
}

/** What came for an order beyond what it asks, minor units; of a cancelled one all that came. Below nothing: it is owed. */
export const overOf = ({ paid, asked }: Pick<ConsumerStanding, 'paid' | 'asked'>, state: string): number =>
  paid - (state === 'cancelled' ? 0 : asked)

/** What orders of consumers come to by their lines and payments. A fee is asked while something of the order is. */
export const consumerStanding = async (tx: Tx, ids: readonly string[]): Promise<ConsumerStanding[]> => {
  const lines = Map.groupBy(await linesOf(tx, ids), line => line.order)
  const heads = await tx.rows<{ id: string; waits: boolean; fees: number }>(
    `select o.id, o.waits_for = 'payment' as waits, (select coalesce(sum(p.fee), 0)::bigint from orders.parcel p
       where p.customer_order = o.id and p.state <> 'cancelled') as fees
     from orders.customer_order o where o.id = any($1::uuid[])`,
    [ids],
  )
  const paid = await paidOf(tx, ids)
  return heads.map(({ id, waits, fees }) => {
    const own = lines.get(id) ?? []
    const asked = own.reduce((sum, l) => sum + worthOf(l.net, l.qty, l.qty - l.cancelled), 0) + fees
    const came = paid.get(id) ?? 0
    const due = Math.max(0, asked - came)
    const derived = stateOf(own, due)
    const state = waits && due > 0 && derived !== 'cancelled' ? 'waiting' : derived
    return { id, state, asked, paid: came, due }
  })
}

/** Writes down how orders of consumers stand. Gives their standing. Four statements. */
export const keepConsumers = async (tx: Tx, now: Date, ids: readonly string[]): Promise<ConsumerStanding[]> => {
  const all = await consumerStanding(tx, ids)
  await tx.rows(
    `update orders.customer_order o set state = t.state, version = version + 1, changed_at = $3,
       waits_for = case when t.state = 'waiting' then o.waits_for end,
       confirmed_at = case when t.state in ('waiting', 'cancelled') then o.confirmed_at else coalesce(o.confirmed_at, $3) end
     from unnest($1::uuid[], $2::text[]) as t (id, state) where o.id = t.id`,
    [
      ...columns(
        all,
        o => o.id,
        o => o.state,
      ),
      now,
    ],
  )
  return all
}
