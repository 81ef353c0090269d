import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { numberText, takeNumbers } from '../take-numbers.ts'
import { lockTransfers } from '../transfers/find-transfers.ts'
import { type SendRefusal, sendShipment } from './send-shipment.ts'

export type Sent = { readonly answer: 'created' | 'exists'; readonly shipment: string; readonly number: string }

const KNOWN = `
  select s.id as shipment, s.number from distribution.transfer t join distribution.shipment s on s.id = t.shipment
  where t.id = $1 and s.dispatched_at is not null`
const MAKE = `
  insert into distribution.shipment (id, number, from_place, to_place, customer, state, made_at)
  values ($1, $2, $3, $4, $5, 'planned', $6)`

/**
 * Goods that travel without a planned trip: carried from shop to shop, or fetched by a customer. Everything packed
 * leaves at once. Sending again answers `exists`.
 */
export const sendTransfer = async (
  tx: Tx,
  who: Who,
  now: Date,
  id: string,
): Promise<Answer<Sent, 'transfer-unknown' | 'transfer-state' | SendRefusal>> => {
  const known = await tx.one<Omit<Sent, 'answer'>>(KNOWN, [id])
  if (known) return done({ answer: 'exists', ...known })
  const found = await lockTransfers(tx, [id], 'send')
  if (!found.ok) return found
  const [transfer] = found.value
  if (transfer!.shipment) return refused('transfer-state', `${transfer!.number} rides with a planned truck.`)
  await tx.rows('savepoint send')
  const shipment = { id: newId(), number: numberText('shipment', await takeNumbers(tx, 'shipment', 1)) }
  const { from, to, customer } = transfer!
  await tx.rows(MAKE, [shipment.id, shipment.number, from, to, customer, now])
  await tx.rows('update distribution.transfer set shipment = $2 where id = $1', [id, shipment.id])
  const units = await tx.rows<{ id: string }>('select id from distribution.unit where transfer = $1 order by id', [id])
  const sent = await sendShipment(
    tx,
    who,
    now,
    { ...shipment, from, to, customer },
    units.map(u => u.id),
    null,
  )
  if (!sent.ok) {
    await tx.rows('rollback to savepoint send')
    return sent
  }
  await announceChange(tx, 'shipments', to ? [from, to] : [from])
  return done({ answer: 'created', shipment: shipment.id, number: shipment.number })
}
