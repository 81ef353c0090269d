import { type Answer, done, refused } from '#kernel/answer.ts'
import { may, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'

type Row = { number: string; place: string; state: string }

const FREE = `
  with stops as (update distribution.shipment set state = 'cancelled' where trip = $1 returning id)
  update distribution.transfer t set shipment = null from stops s where t.shipment = s.id returning t.id, t.state`
const UNLOAD = `
  update distribution.unit set state = 'packed', loaded_at = null, loaded_by = null
  where transfer = any($1::uuid[]) and state = 'loaded'`

/** Calls a planned trip off: what was loaded is in the bay again, and waits for another plan. */
export const cancelTrip = async (
  tx: Tx,
  who: Who,
  now: Date,
  id: string,
): Promise<Answer<{ freed: number }, 'trip-unknown' | 'trip-state'>> => {
  const trip = await tx.one<Row>('select number, place, state from distribution.trip where id = $1 for update', [id])
  if (!trip || !may(who, 'distribution.write', trip.place)) return refused('trip-unknown', `There is no trip ${id}.`)
  if (trip.state !== 'planned')
    return refused('trip-state', `${trip.number} is ${trip.state}; only a planned trip is called off.`)
  await tx.rows("update distribution.trip set state = 'cancelled' where id = $1", [id])
  const freed = await tx.rows<{ id: string; state: string }>(FREE, [id])
  await tx.rows(UNLOAD, [freed.map(t => t.id)])
  await stepTransfers(
    tx,
    who.id,
    now,
    freed.filter(t => t.state === 'loaded').map(t => t.id),
    'packed',
  )
  await announceChange(tx, 'trips', [trip.place])
  return done({ freed: freed.length })
}

/** Who drives. */
export const setDriver = async (
  tx: Tx,
  who: Who,
  wish: { readonly id: string; readonly driver: string },
): Promise<Answer<Record<string, never>, 'trip-unknown'>> => {
  const trip = await tx.one<Row>('select number, place, state from distribution.trip where id = $1 for update', [
    wish.id,
  ])
  if (!trip || !may(who, 'distribution.write', trip.place))
    return refused('trip-unknown', `There is no trip ${wish.id}.`)
  await tx.rows('update distribution.trip set driver = $2 where id = $1', [wish.id, wish.driver])
  await announceChange(tx, 'trips', [trip.place])
  return done({})
}
