import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type ShipmentRow = {
  id: string
  number: string
  from: string
  to: string | null
  customer: string | null
  state: string
  trip: string | null
  receiver: string | null
}

/** Locks a shipment. */
export const lockShipment = async (tx: Tx, id: string): Promise<Answer<ShipmentRow, 'shipment-unknown'>> => {
  const row = await tx.one<ShipmentRow>(
    `select id, number, from_place as "from", to_place as "to", customer, state, trip, receiver
     from distribution.shipment where id = $1 for update`,
    [id],
  )
  return row ? done(row) : refused('shipment-unknown', `There is no shipment ${id}.`)
}
