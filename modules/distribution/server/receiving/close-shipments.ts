import type { Tx } from '#platform/postgres/index.ts'

const TRANSFERS = `
  select t.id from distribution.transfer t
  where t.shipment = any($1::uuid[]) and t.state = 'arrived' and not exists (
    select from distribution.unit u where u.transfer = t.id and u.state not in ('put-away', 'damaged', 'lost')) order by 1`

const SHIPMENTS = `
  update distribution.shipment s set state = 'closed', closed_at = $2
  where s.id = any($1::uuid[]) and s.state = 'arrived' and not exists (
    select from distribution.unit u join distribution.transfer t on t.id = u.transfer
    where t.shipment = s.id and u.state not in ('put-away', 'damaged', 'lost'))
  returning s.trip`

const TRIPS = `
  update distribution.trip t set state = 'done'
  where t.id = any($1::uuid[]) and t.state = 'dispatched' and not exists (
    select from distribution.shipment s where s.trip = t.id and s.state in ('planned', 'dispatched', 'arrived'))`

/**
 * Closes shipments of which every unit has come to its end, and trips of which every stop has. Gives the transfers that
 * have ended with that, for their step to be written. Three statements.
 */
export const closeShipments = async (tx: Tx, now: Date, shipments: readonly string[]): Promise<string[]> => {
  const transfers = await tx.rows<{ id: string }>(TRANSFERS, [shipments])
  const closed = await tx.rows<{ trip: string | null }>(SHIPMENTS, [shipments, now])
  await tx.rows(TRIPS, [closed.flatMap(row => row.trip ?? [])])
  return transfers.map(row => row.id)
}
