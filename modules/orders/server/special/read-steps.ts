import type { Tx } from '#platform/postgres/index.ts'
import type { OrderSeen } from '../../contract/index.ts'
import { OLD_WAY_DAYS } from '../../rules/index.ts'

type Row = {
  described: string
  bySupplier: boolean
  expected: string | null
  ordered: Date
  sent: Date | null
  arrived: Date | null
  ready: Date | null
  handed: Date | null
}

const ROW = `
  select s.described, s.answered_at as ordered, g.special is not null as "bySupplier", g.expected, g.sent_at as sent,
    g.arrived_at as arrived, p.ready_at as ready, case when p.state = 'handed-over' then p.changed_at end as handed
  from orders.special s left join orders.special_peg g on g.special = s.id
  left join lateral (select ready_at, state, changed_at from orders.parcel p where p.customer_order = s.id
    order by p.state = 'cancelled', p.n limit 1) p on true
  where s.id = $1 and s.state = 'ordered'`

const iso = (at: Date | null) => at?.toISOString() ?? null

/** How far a special order is, as its customer sees it; null where the order is none. One statement. */
export const readSteps = async (tx: Tx, id: string): Promise<OrderSeen['special']> => {
  const row = await tx.one<Row>(ROW, [id])
  if (!row) return null
  const { ordered, sent, arrived, ready, handed, described, expected, bySupplier } = row
  const supplier = bySupplier
    ? [
        { step: 'sent' as const, at: iso(sent) },
        { step: 'arrived' as const, at: iso(arrived) },
      ]
    : []
  const took = ready && (ready.getTime() - ordered.getTime()) / 86_400
  return {
    described,
    supplierDay: arrived ? null : expected,
    steps: [
      { step: 'ordered', at: iso(ordered) },
      ...supplier,
      { step: 'ready', at: iso(ready) },
      { step: 'handed', at: iso(handed) },
    ],
    leadMillidays: took === null ? null : Math.floor(took),
    oldWayDays: [...OLD_WAY_DAYS],
  }
}
