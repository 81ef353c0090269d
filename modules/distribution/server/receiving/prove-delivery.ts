import { type Answer, done, refused } from '#kernel/answer.ts'
import { missingFiles } from '#platform/files/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'
import { lockShipment } from './lock-shipment.ts'

export type Proof = {
  readonly id: string
  readonly receiver: string
  readonly at: string
  readonly photo?: string
  readonly note: string
}

const WRITE = `
  update distribution.shipment set receiver = $2, proof_at = $3, proof_by = $4, proof_photo = $5, proof_note = $6,
    state = case when customer is null then state else 'closed' end,
    arrived_at = coalesce(arrived_at, $3), closed_at = case when customer is null then closed_at else $7 end
  where id = $1`
const ENDED = `
  with ended as (update distribution.unit u set state = 'put-away', received_at = $2, received_by = $3, put_at = $2, put_by = $3
    from distribution.transfer t where t.id = u.transfer and t.shipment = $1 and u.state = 'dispatched' returning t.id)
  select distinct id from ended order by id`

/**
 * Writes down who took the goods, with a photo where there is one. For a wholesale customer this ends the shipment; a
 * place of our own receives unit by unit. Once: sending again answers `exists`.
 */
export const proveDelivery = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: Proof,
): Promise<Answer<{ answer: 'created' | 'exists' }, 'shipment-unknown' | 'shipment-state' | 'file-unknown'>> => {
  const locked = await lockShipment(tx, wish.id)
  if (!locked.ok) return locked
  const shipment = locked.value
  if (shipment.receiver !== null) return done({ answer: 'exists' })
  if (!['dispatched', 'arrived', 'closed'].includes(shipment.state))
    return refused('shipment-state', `${shipment.number} is ${shipment.state}; it has not left yet.`)
  if (wish.photo && (await missingFiles(tx, [wish.photo])).length > 0)
    return refused('file-unknown', `Photo ${wish.photo} has not been sent yet; send it first.`)
  await tx.rows(WRITE, [wish.id, wish.receiver, wish.at, who.id, wish.photo ?? null, wish.note, now])
  if (shipment.customer) {
    const ended = await tx.rows<{ id: string }>(ENDED, [wish.id, wish.at, who.id])
    await stepTransfers(
      tx,
      who.id,
      now,
      ended.map(row => row.id),
      'closed',
    )
  }
  await announceChange(tx, 'shipments', shipment.to ? [shipment.from, shipment.to] : [shipment.from])
  return done({ answer: 'created' })
}
