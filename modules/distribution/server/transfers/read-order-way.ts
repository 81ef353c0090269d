import type { Tx } from '#platform/postgres/index.ts'
import type { TransferState } from '../../rules/index.ts'
import { iso } from '../name-goods.ts'

type Way = {
  id: string
  number: string
  state: TransferState
  units: number
  shipment: string | null
  shipmentNumber: string | null
  trip: string | null
  day: string | null
  receiver: string | null
  deliveredAt: string | null
}

const WAY = `
  select t.id, t.number, t.state, (select count(*)::int from distribution.unit u where u.transfer = t.id) as units,
    s.id as shipment, s.number as "shipmentNumber", p.number as trip, p.day, s.receiver, ${iso('s.proof_at')} as "deliveredAt"
  from distribution.transfer t left join distribution.shipment s on s.id = t.shipment left join distribution.trip p on p.id = s.trip
  where t.id in (
    select l.transfer from distribution.transfer_line l join orders.v_order_line o on o.id = l.order_line where o.customer_order = $1)
  order by t.number`

/** The transfers by which an order's goods are picked, packed and brought, and how far each is. One statement. */
export const readOrderWay = (tx: Tx, order: string): Promise<Way[]> => tx.rows(WAY, [order])
