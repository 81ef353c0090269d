import type { Tx } from '#platform/postgres/index.ts'
import type { OrderState } from '../../rules/index.ts'

export type LockedConsumer = {
  id: string
  number: string
  state: OrderState
  waitsFor: string | null
  place: string
  currency: string
  total: number
  version: number
  pays: 'online' | 'in-shop'
  payBy: Date | null
  link: number
  name: string
  phone: string
  email: string | null
  language: 'id' | 'en'
  fees: number
  party: string | null
}

/** Orders of consumers by id, in one order and held for this transaction; ids of other orders are passed over. */
export const lockConsumers = (tx: Tx, ids: readonly string[]): Promise<LockedConsumer[]> =>
  tx.rows(
    `select o.id, o.number, o.state, o.waits_for as "waitsFor", o.place, o.currency, o.total, o.version, b.pays,
       b.pay_by as "payBy", b.link, b.name, b.phone, b.email, b.language, b.fees, b.party
     from orders.customer_order o join orders.buyer b on b.customer_order = o.id
     where o.id = any($1::uuid[]) order by o.id for update of o`,
    [[...new Set(ids)].sort()],
  )
