import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type OrderState, openAmountOf, stateOf } from '../../rules/index.ts'
import type { PricedLine } from './price-lines.ts'

export type LockedOrder = {
  id: string
  number: string
  account: string
  place: string
  state: OrderState
  wanted: string
  handOn: string | null
  reference: string
  short: 'back-order' | 'cancel'
  total: number
  committed: number
  version: number
  standing: string | null
}

/** Orders by id, in one order and held for this transaction: whoever changes an order or what comes of it waits here. */
export const lockOrders = (tx: Tx, ids: readonly string[]): Promise<LockedOrder[]> =>
  tx.rows(
    `select id, number, account, place, state, wanted, hand_on as "handOn", reference, short, total, committed, version, standing
     from orders.customer_order where id = any($1::uuid[]) order by id for update`,
    [[...new Set(ids)].sort()],
  )

export type KeptLine = {
  id: string
  order: string
  line: number
  item: string
  unit: string
  packQty: number
  qty: number
  held: number
  handed: number
  shipped: number
  cancelled: number
  holds: string[]
  net: number
  taxClass: string
}

/** The lines of orders that are locked. One statement. */
export const linesOf = (tx: Tx, orders: readonly string[]): Promise<KeptLine[]> =>
  tx.rows(
    `select id, customer_order as order, line, item, unit, pack_qty as "packQty", qty, held, handed, shipped, cancelled,
       holds, net, tax_class as "taxClass"
     from orders.order_line where customer_order = any($1::uuid[]) order by customer_order, line`,
    [orders],
  )

/** Lines of an order, numbered as they stand. One statement. */
export const insertLines = (tx: Tx, order: string, lines: readonly PricedLine[]) =>
  tx.rows(
    `insert into orders.order_line (customer_order, line, id, item, unit, pack_qty, qty, unit_price, gross, discount, net, tax, tax_class, why)
     select $1, t.* from unnest($2::int[], $3::uuid[], $4::uuid[], $5::text[], $6::bigint[], $7::bigint[], $8::bigint[],
       $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $13::text[], $14::jsonb[]) as t`,
    [
      order,
      lines.map((_, n) => n + 1),
      ...columns(
        lines,
        l => l.id,
        l => l.item,
        l => l.unit,
        l => l.packQty,
        l => l.qty,
        l => l.unitPrice,
        l => l.gross,
        l => l.discount,
        l => l.net,
        l => l.tax,
        l => l.taxClass,
        l => JSON.stringify(l.why),
      ),
    ],
  )

export type Told = { readonly order: string; readonly deed: string; readonly state: string; readonly note?: string }

/** What was done to orders, each with the state it came to; and that they have changed. Two statements. */
export const tellOrders = async (tx: Tx, who: Who, now: Date, events: readonly Told[]) => {
  await tx.rows(
    `insert into orders.order_event (customer_order, n, deed, state, who, who_name, at, note)
     select t.o, coalesce((select max(n) from orders.order_event e where e.customer_order = t.o), 0) + 1,
            t.deed, t.state, $5, $6, $7, t.note
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as t (o, deed, state, note)`,
    [
      ...columns(
        events,
        e => e.order,
        e => e.deed,
        e => e.state,
        e => e.note ?? '',
      ),
      ...[who.id, who.name, now],
    ],
  )
  await announce(
    tx,
    events.map(e => ({ topic: 'orders.order-changed', key: e.order, payload: { orders: [e.order] } })),
  )
}

export type Standing = { readonly id: string; readonly state: OrderState; readonly committed: number }

const UNPAID = `
  select customer_order as order, sum(total - paid)::bigint as open from orders.invoice
  where customer_order = any($1::uuid[]) group by 1`

/** What orders come to by their lines and invoices as they stand now: the state, and what they take of the credit. Two statements. */
export const standingOf = async (tx: Tx, orders: readonly string[]): Promise<Standing[]> => {
  const lines = Map.groupBy(await linesOf(tx, orders), line => line.order)
  const unpaid = new Map((await tx.rows<{ order: string; open: number }>(UNPAID, [orders])).map(o => [o.order, o.open]))
  return orders.map(id => {
    const own = lines.get(id) ?? []
    return {
      id,
      state: stateOf(own, unpaid.get(id) ?? 0),
      committed: own.reduce((sum, line) => sum + openAmountOf(line), 0),
    }
  })
}

/** Writes down how orders stand. One statement. */
export const keepStanding = (
  tx: Tx,
  now: Date,
  orders: readonly Standing[],
): Promise<{ id: string; version: number }[]> =>
  tx.rows(
    `update orders.customer_order o set state = t.state, committed = t.committed, waits_for = null, version = version + 1,
       changed_at = $4, confirmed_at = coalesce(o.confirmed_at, $4),
       hand_on = case when t.state in ('closed', 'cancelled', 'supplied') then null else o.hand_on end
     from unnest($1::uuid[], $2::text[], $3::bigint[]) as t (id, state, committed) where o.id = t.id
     returning o.id, o.version`,
    [
      ...columns(
        orders,
        o => o.id,
        o => o.state,
        o => o.committed,
      ),
      now,
    ],
  )
