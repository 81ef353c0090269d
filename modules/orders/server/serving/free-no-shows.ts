import { dropHold } from '#modules/stock/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { keepConsumers } from '../consumer/keep-consumers.ts'
import { settleMoney } from '../consumer/settle-money.ts'
import { tellOrders } from '../orders/write-order.ts'
import { lockParcel, moveParcel } from './lock-parcel.ts'

const BACK = `
  update orders.order_line l set handed = l.handed - t.qty, cancelled = l.cancelled + t.qty, holds = array_remove(l.holds, t.hold)
  from unnest($1::uuid[], $2::bigint[], $3::uuid[]) as t (line, qty, hold) where l.id = t.line`

/** What nobody has collected within the days of the terms is free for others, and paid back. Gives how many parcels. */
export const freeNoShows = async (tx: Tx, who: Who, now: Date): Promise<number> => {
  const late = await tx.rows<{ id: string }>(
    `select p.id from orders.parcel p, orders.consumer_terms t where p.state = 'ready' and p.way = 'collect'
       and p.ready_at < $1::timestamptz - make_interval(days => t.collect_days)
       and not exists (select from orders.special s where s.id = p.customer_order) order by p.customer_order, p.n limit 50`,
    [now],
  )
  for (const { id } of late) {
    const locked = await lockParcel(tx, id, ['ready'])
    if (!locked.ok) continue
    const { parcel, order } = locked.value
    await dropHold(
      tx,
      now,
      parcel.lines.flatMap(l => l.hold ?? []),
    )
    await tx.rows(
      BACK,
      columns(
        parcel.lines,
        l => l.line,
        l => l.picked,
        l => l.hold,
      ),
    )
    await tx.rows('update orders.parcel_line set hold = null where parcel = $1', [id])
    await moveParcel(tx, now, id, 'cancelled')
    const [standing] = await keepConsumers(tx, now, [order.id])
    await settleMoney(tx, who, now, [order.id])
    await tellOrders(tx, who, now, [{ order: order.id, deed: 'no-show', state: standing!.state }])
  }
  return late.length
}
