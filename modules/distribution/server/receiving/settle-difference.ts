import { type Answer, done, refused } from '#kernel/answer.ts'
import { completeTask } from '#modules/flow/server/index.ts'
import { adjustGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { may, SYSTEM, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { clockAt } from '../place-clock.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'
import { closeShipments } from './close-shipments.ts'
import { landUnits } from './land-units.ts'
import { lockShipment, type ShipmentRow } from './lock-shipment.ts'

export type Settlement = {
  readonly id: string
  readonly outcome: 'found' | 'returned' | 'lost' | 'noted'
  readonly note: string
}
export type SettleRefusal =
  | 'difference-unknown'
  | 'difference-settled'
  | 'outcome-unfit'
  | 'not-enough'
  | 'stock-refused'

type Row = { id: string; shipment: string; sscc: string; kind: string; place: string; task: string; settled: boolean }
type UnitRow = { id: string; state: string; transfer: string }

const LOCK = `
  select id, shipment, sscc, kind, place, task, settled_at is not null as settled from distribution.difference where id = $1 for update`
const UNIT = 'select id, state, transfer from distribution.unit where sscc = $1 for update'
const END = `
  update distribution.difference set settled_at = $2, settled_by = $3, outcome = $4, note = case when $5 = '' then note else $5 end
  where id = $1`
const STATE = `
  update distribution.unit set state = $2, received_at = case when $2 = 'received' then $3 else received_at end,
    received_by = case when $2 = 'received' then $4 else received_by end where id = $1`
const CONTENTS = `
  select l.item, x.lot, sum(x.qty)::bigint as qty from distribution.unit_content x join distribution.transfer_line l on l.id = x.transfer_line
  where x.unit = $1 group by 1, 2 order by 1, 2`

/** Lost on the way: the goods come to the receiver's books and leave them again as lost, so that the loss has a place. */
const writeOff = async (
  tx: Tx,
  who: Who,
  now: Date,
  shipment: ShipmentRow,
  unit: UnitRow,
  sscc: string,
): Promise<Answer<null, SettleRefusal>> => {
  const place = shipment.to!
  const landed = await landUnits(tx, who, now, shipment, { id: newId(), place, units: [unit.id], damaged: [] })
  if (!landed.ok) return landed
  const goods = await tx.rows<{ item: string; lot: string | null; qty: number }>(CONTENTS, [unit.id])
  const { day } = await clockAt(tx, place, now)
  const lost = await adjustGoods(tx, who, now, {
    ...{ id: newId(), day, ref: shipment.number, place, reason: `hilang di jalan: ${sscc}` },
    lines: goods.map(({ item, lot, qty }) => ({ item, qty, change: 'lost' as const, ...(lot && { lot }) })),
  })
  if (lost.ok) return done(null)
  return lost.refusal === 'not-enough'
    ? refused('not-enough', lost.detail)
    : refused('stock-refused', `${lost.refusal}: ${lost.detail ?? ''}`)
}

/** Moves the goods of a unit that was missing to where they turned out to be. */
const moveMissing = async (
  tx: Tx,
  who: Who,
  now: Date,
  shipment: ShipmentRow,
  row: Row,
  outcome: Settlement['outcome'],
): Promise<Answer<null, SettleRefusal>> => {
  const unit = await tx.one<UnitRow>(UNIT, [row.sscc])
  if (unit?.state !== 'missing' || !shipment.to)
    return refused('outcome-unfit', `Unit ${row.sscc} is not missing any more; settle this as noted.`)
  if (outcome === 'lost') {
    const written = await writeOff(tx, who, now, shipment, unit, row.sscc)
    if (written.ok) await tx.rows(STATE, [unit.id, 'lost', now, who.id])
    return written
  }
  const place = outcome === 'found' ? shipment.to : shipment.from
  const landed = await landUnits(tx, who, now, shipment, { id: newId(), place, units: [unit.id], damaged: [] })
  if (!landed.ok) return landed
  await tx.rows(STATE, [unit.id, outcome === 'found' ? 'received' : 'lost', now, who.id])
  return done(null)
}

/**
 * Says how a difference ended and moves the goods that it leaves in between: `found` and `returned` bring a missing unit
 * to the receiver or back to the sender, `lost` writes it off; everything else is `noted`. Its task is completed with it.
 */
export const settleDifference = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: Settlement,
): Promise<Answer<{ answer: 'created' | 'exists' }, SettleRefusal>> => {
  const row = await tx.one<Row>(LOCK, [wish.id])
  if (!row || !(may(who, 'distribution.work', row.place) || may(who, 'distribution.write', row.place)))
    return refused('difference-unknown', `There is no difference ${wish.id} where you may work.`)
  if (row.settled) return refused('difference-settled', `This difference of ${row.sscc} was settled before.`)
  if (row.kind !== 'missing' && wish.outcome !== 'noted')
    return refused('outcome-unfit', `Only a missing unit is found, returned or lost; settle this as noted.`)
  const shipment = await lockShipment(tx, row.shipment)
  if (!shipment.ok) throw new Error(`difference ${row.id} has no shipment`)
  await tx.rows('savepoint settle')
  const moved =
    wish.outcome === 'noted' ? done(null) : await moveMissing(tx, who, now, shipment.value, row, wish.outcome)
  if (!moved.ok) {
    await tx.rows('rollback to savepoint settle')
    return moved
  }
  await tx.rows(END, [row.id, now, who.id, wish.outcome, wish.note])
  await completeTask(tx, { ...SYSTEM, id: who.id }, now, {
    id: row.task,
    outcome: 'done',
    note: wish.note || wish.outcome,
  })
  const closed = await closeShipments(tx, now, [row.shipment])
  await stepTransfers(tx, who.id, now, closed, 'closed')
  await announceChange(tx, 'differences', [row.place])
  return done({ answer: 'created' })
}
