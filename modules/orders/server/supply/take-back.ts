import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { holdLines } from '../orders/hold-lines.ts'
import { keepStanding, lockOrders, standingOf, tellOrders } from '../orders/write-order.ts'

export type HandedLine = { readonly line: string; readonly qty: number }

const ORDERS = `select distinct customer_order as id from orders.order_line where id = any($1::uuid[]) order by 1`

const BACK = `
  update orders.order_line l set handed = l.handed - t.qty
  from unnest($1::uuid[], $2::bigint[]) as t (line, qty) where l.id = t.line`

/**
 * The centre gives goods back that it was handed and has not picked: its holds have ended in this transaction, and the
 * orders set the goods aside again. They are handed over anew when somebody says so.
 */
export const takeBack = async (
  tx: Tx,
  who: Who,
  now: Date,
  lines: readonly HandedLine[],
  note: string,
): Promise<void> => {
  const found = await tx.rows<{ id: string }>(ORDERS, [lines.map(l => l.line)])
  const orders = await lockOrders(
    tx,
    found.map(o => o.id),
  )
  await tx.rows(
    BACK,
    columns(
      lines,
      l => l.line,
      l => l.qty,
    ),
  )
  await tx.rows('update orders.customer_order set hand_on = null where id = any($1::uuid[])', [orders.map(o => o.id)])
  for (const place of new Set(orders.map(o => o.place)))
    await holdLines(
      tx,
      who,
      now,
      place,
      orders.filter(o => o.place === place),
    )
  const standing = await standingOf(
    tx,
    orders.map(o => o.id),
  )
  await keepStanding(tx, now, standing)
  const told = standing.map(({ id, state }) => ({ order: id, deed: 'take-back', state, note }))
  await tellOrders(tx, who, now, told)
}
