import type { Tx } from '#platform/postgres/index.ts'
import { type ParcelState, stageOf } from '../../rules/index.ts'
import { orderToken } from './order-token.ts'

type Row = {
  id: string
  number: string
  state: string
  total: number
  currency: string
  placedAt: Date
  link: number
  lines: number
  first: string
  short: boolean
  expired: boolean
  parcels: ParcelState[]
}

const MINE = `
  select o.id, o.number, o.state, o.total, o.currency, o.drafted_at as "placedAt", b.link, l.lines, l.first, l.short,
    exists (select from orders.order_event e where e.customer_order = o.id and e.deed = 'expire') as expired,
    array(select state from orders.parcel p where p.customer_order = o.id order by n) as parcels
  from orders.buyer b join orders.customer_order o on o.id = b.customer_order
  cross join lateral (select count(*)::int as lines, min(i.name) as first,
    bool_or(l.held + l.handed + l.shipped + l.cancelled < l.qty) as short
    from orders.order_line l join catalog.v_item i on i.id = l.item where l.customer_order = o.id) l
  where b.party = $1 order by o.drafted_at desc, o.id limit $2`

/** Orders of a member, newest first, with their links. One statement. */
export const listMine = async (tx: Tx, secret: string, party: string, limit: number) =>
  (await tx.rows<Row>(MINE, [party, limit])).map(row => ({
    ...{ number: row.number, token: orderToken(secret, row.id, row.link), stage: stageOf(row, row.parcels) },
    ...{
      total: row.total,
      currency: row.currency,
      placedAt: row.placedAt.toISOString(),
      lines: row.lines,
      first: row.first,
    },
  }))
