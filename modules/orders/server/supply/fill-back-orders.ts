import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { holdLines } from '../orders/hold-lines.ts'
import { keepStanding, lockOrders, standingOf, tellOrders } from '../orders/write-order.ts'

const WANTING = `
  select o.id from orders.customer_order o
  where o.place = $1 and o.account is not null and o.state in ('confirmed', 'back-ordered', 'partly-supplied') and exists (
    select from orders.order_line l join stock.v_on_hand h on h.item = l.item and h.place = o.place
    where l.customer_order = o.id and l.item = any($2::uuid[]) and h.available > 0
      and l.held + l.handed + l.shipped + l.cancelled < l.qty)
  order by o.wanted, o.confirmed_at, o.id limit 200`

/**
 * Sets goods that came to a place aside for the orders that are short of them, those wanted first before the others. Gives
 * how many orders got something. A constant number of statements.
 */
export const fillBackOrders = async (
  tx: Tx,
  who: Who,
  now: Date,
  place: string,
  items: readonly string[],
): Promise<number> => {
  const wanting = await tx.rows<{ id: string }>(WANTING, [place, items])
  if (wanting.length === 0) return 0
  const orders = new Map(
    (
      await lockOrders(
        tx,
        wanting.map(o => o.id),
      )
    ).map(order => [order.id, order]),
  )
  const inTurn = wanting.map(({ id }) => orders.get(id)!)
  const filled = [...(await holdLines(tx, who, now, place, inTurn))]
  if (filled.length === 0) return 0
  const standing = await standingOf(tx, filled)
  await keepStanding(tx, now, standing)
  await tellOrders(
    tx,
    who,
    now,
    standing.map(({ id, state }) => ({ order: id, deed: 'fill', state })),
  )
  return filled.length
}
