import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { leaveBehind } from './leave-behind.ts'
import { lockTrip } from './lock-trip.ts'
import { type SendRefusal, type ShipmentHead, sendShipment } from './send-shipment.ts'

export type Dispatched = {
  readonly answer: 'created' | 'exists'
  readonly number: string
  readonly shipments: { id: string; number: string }[]
  readonly left: string[]
}

type UnitRow = { id: string; sscc: string; state: string; shipment: string; transfer: string }

const SHIPMENTS = `
  select id, number, from_place as "from", to_place as "to", customer, state from distribution.shipment
  where trip = $1 and state <> 'cancelled' order by stop for update`
const UNITS = `
  select u.id, u.sscc, u.state, t.shipment, u.transfer from distribution.unit u join distribution.transfer t on t.id = u.transfer
  join distribution.shipment s on s.id = t.shipment where s.trip = $1 order by u.id for update of u, t`
const GONE = `update distribution.trip set state = 'dispatched', dispatched_at = $2, dispatched_by = $3 where id = $1`
/** A stop whose goods all stayed in the bay is no stop: its transfers wait for another truck. */
const FREE = `update distribution.transfer set shipment = null where shipment = any($1::uuid[])`
const EMPTY = `update distribution.shipment set state = 'cancelled' where id = any($1::uuid[])`

type Sending = ShipmentHead & { state: string; units: UnitRow[] }

const sendAll = async (
  tx: Tx,
  who: Who,
  now: Date,
  truck: string,
  stops: readonly Sending[],
): Promise<Answer<null, SendRefusal>> => {
  for (const stop of stops) {
    const loaded = stop.units.filter(unit => unit.state === 'loaded')
    const sent = await sendShipment(
      tx,
      who,
      now,
      stop,
      loaded.map(unit => unit.id),
      truck,
    )
    if (!sent.ok) return sent
    const behind = stop.units.filter(
      unit => unit.state === 'packed' && loaded.some(it => it.transfer === unit.transfer),
    )
    await leaveBehind(tx, who, now, [...new Set(behind.map(unit => unit.transfer))])
    const whole = new Set(stop.units.map(unit => unit.transfer))
    for (const unit of loaded) whole.delete(unit.transfer)
    await tx.rows('update distribution.transfer set shipment = null where id = any($1::uuid[])', [[...whole]])
  }
  return done(null)
}

/**
 * A truck leaves: the goods of what was loaded go into transit, stop by stop; what was not loaded is named and waits in
 * the bay for another truck. All of it or nothing; sending again answers `exists`.
 */
export const dispatchTrip = async (
  tx: Tx,
  who: Who,
  now: Date,
  id: string,
): Promise<Answer<Dispatched, 'trip-unknown' | 'trip-state' | 'nothing-loaded' | SendRefusal>> => {
  const trip = await lockTrip(tx, who, id)
  if (!trip.ok) return trip
  const { number, place, truck, state } = trip.value
  const shipments = await tx.rows<ShipmentHead & { state: string }>(SHIPMENTS, [id])
  const named = (those: readonly ShipmentHead[]) => those.map(s => ({ id: s.id, number: s.number }))
  if (state === 'dispatched' || state === 'done')
    return done({ answer: 'exists', number, shipments: named(shipments), left: [] })
  if (state !== 'planned') return refused('trip-state', `${number} is ${state}.`)
  const units = Map.groupBy(await tx.rows<UnitRow>(UNITS, [id]), unit => unit.shipment)
  const stops = shipments.map((s): Sending => ({ ...s, units: units.get(s.id) ?? [] }))
  const going = stops.filter(stop => stop.units.some(unit => unit.state === 'loaded'))
  if (going.length === 0) return refused('nothing-loaded', `Nothing was scanned into ${number}.`)
  await tx.rows('savepoint dispatch')
  const sent = await sendAll(tx, who, now, truck, going)
  if (!sent.ok) {
    await tx.rows('rollback to savepoint dispatch')
    return sent
  }
  const empty = stops.filter(stop => !going.includes(stop)).map(stop => stop.id)
  await tx.rows(FREE, [empty])
  await tx.rows(EMPTY, [empty])
  await tx.rows(GONE, [id, now, who.id])
  await announceChange(tx, 'trips', [place])
  await announceChange(
    tx,
    'shipments',
    going.flatMap(s => (s.to ? [s.from, s.to] : [s.from])),
  )
  const left = stops.flatMap(stop => stop.units.filter(unit => unit.state === 'packed').map(unit => unit.sscc))
  return done({ answer: 'created', number, shipments: named(going), left })
}
