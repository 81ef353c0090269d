import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { mayIn, statesFor, type TransferDeed, type TransferState } from '../../rules/index.ts'

export type TransferHead = {
  id: string
  number: string
  from: string
  to: string | null
  customer: string | null
  origin: string
  state: TransferState
  shipment: string | null
  holds: string[]
}

const LOCK = `
  select id, number, from_place as "from", to_place as "to", customer, origin, state, shipment, holds
  from distribution.transfer where id = any($1::uuid[]) order by id for update`

/** Locks transfers to which a deed is done, in one order; refused when one is not there or not so far. One statement. */
export const lockTransfers = async (
  tx: Tx,
  ids: readonly string[],
  deed: TransferDeed,
): Promise<Answer<TransferHead[], 'transfer-unknown' | 'transfer-state'>> => {
  const found = await tx.rows<TransferHead>(LOCK, [ids])
  const missing = ids.find(id => !found.some(it => it.id === id))
  if (missing) return refused('transfer-unknown', `There is no transfer ${missing}.`)
  const wrong = found.find(it => !mayIn(it.state, deed))
  if (!wrong) return done(found)
  return refused(
    'transfer-state',
    `${wrong.number} is ${wrong.state}; this is done while it is ${statesFor(deed).join(' or ')}.`,
  )
}
