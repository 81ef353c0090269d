import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { PricedLine } from './price-lines.ts'

/** Lines of any number of orders, numbered as they stand. One statement. */
export const insertLines = (
  tx: Tx,
  rows: readonly (PricedLine & { readonly order: string; readonly line: number })[],
) =>
  tx.rows(
    `insert into purchasing.order_line
       (purchase_order, line, item, unit, pack_qty, qty, price, agreed_price, net, tax_class, supplier_code, most, enough)
     select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[],
       $8::bigint[], $9::bigint[], $10::text[], $11::text[], $12::bigint[], $13::bigint[])`,
    columns(
      rows,
      r => r.order,
      r => r.line,
      r => r.item,
      r => r.unit,
      r => r.packQty,
      r => r.qty,
      r => r.price,
      r => r.agreedPrice,
      r => r.net,
      r => r.taxClass,
      r => r.supplierCode,
      r => r.most,
      r => r.enough,
    ),
  )

/** What was done to orders, each with the state it came to. One statement. */
export const insertEvents = (
  tx: Tx,
  who: Who,
  now: Date,
  events: readonly { readonly order: string; readonly deed: string; readonly state: string; readonly note?: string }[],
) =>
  tx.rows(
    `insert into purchasing.order_event (purchase_order, n, deed, state, who, who_name, at, note)
     select t.o, coalesce((select max(n) from purchasing.order_event e where e.purchase_order = t.o), 0) + 1,
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
      who.id,
      who.name,
      now,
    ],
  )

export type LockedOrder = {
  id: string
  number: string
  supplier: string
  place: string
  state: string
  net: number
  version: number
  submittedBy: string | null
}

/** Orders by id, in order and held for this transaction: whoever changes an order or what has come of it waits here. */
export const lockOrders = (tx: Tx, ids: readonly string[]): Promise<LockedOrder[]> =>
  tx.rows(
    `select id, number, supplier, place, state, net, version, submitted_by as "submittedBy"
     from purchasing.purchase_order where id = any($1::uuid[]) order by id for update`,
    [[...new Set(ids)].sort()],
  )
