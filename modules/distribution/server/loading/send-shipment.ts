import { type Answer, done, refused } from '#kernel/answer.ts'
import { lockForShipping, recordShipped, type ShippedLine } from '#modules/orders/server/index.ts'
import { dropHold, holdGoods, shipGoods, takeHeld } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { captureOwn } from '../events/capture-own.ts'
import { clockAt } from '../place-clock.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'

export type ShipmentHead = { id: string; number: string; from: string; to: string | null; customer: string | null }
export type SendRefusal = 'not-enough' | 'stock-refused'

type Goods = { transfer: string; item: string; lot: string | null; location: string | null; qty: number }

const GOODS = `
  select u.transfer, l.item, x.lot, x.location, sum(x.qty)::bigint as qty
  from distribution.unit_content x join distribution.unit u on u.id = x.unit join distribution.transfer_line l on l.id = x.transfer_line
  where u.id = any($1::uuid[]) group by 1, 2, 3, 4 order by 2, 3, 4`

const LEAVE = `
  update distribution.unit set state = 'dispatched', loaded_at = coalesce(loaded_at, $2), loaded_by = coalesce(loaded_by, $3)
  where id = any($1::uuid[])`

const SENT = `update distribution.shipment set state = 'dispatched', dispatched_at = $2 where id = $1`

const stockWord = (answer: { refusal: string; detail?: string }) =>
  answer.refusal === 'not-enough'
    ? refused('not-enough', answer.detail)
    : refused('stock-refused', `${answer.refusal}: ${answer.detail ?? ''}`)

const toPlace = async (
  tx: Tx,
  who: Who,
  now: Date,
  shipment: ShipmentHead,
  goods: readonly Goods[],
  holds: readonly string[],
) => {
  const { day } = await clockAt(tx, shipment.from, now)
  const lines = goods.map(({ item, qty, lot, location }) => ({
    item,
    qty,
    ...(lot && { lot }),
    ...(location && { location }),
  }))
  const head = { id: newId(), day, ref: shipment.number, place: shipment.from, shipment: shipment.id, to: shipment.to! }
  return shipGoods(tx, who, now, { ...head, lines, holds: [...holds] })
}

/** What of customers' orders goes with these units, and what of it was never packed. */
const ORDERED = `
  select l.order_line as line, sum(x.qty)::bigint as qty, sum(greatest(l.qty - l.packed, 0))::bigint as short
  from distribution.transfer_line l
  cross join lateral (select coalesce(sum(c.qty), 0) as qty from distribution.unit_content c
    where c.transfer_line = l.id and c.unit = any($2::uuid[])) x
  where l.transfer = any($1::uuid[]) and l.order_line is not null group by 1 order by 1`

/** To a customer the goods are sold: set aside anew as they were packed, and taken from there. */
const toCustomer = async (
  tx: Tx,
  who: Who,
  now: Date,
  shipment: ShipmentHead,
  goods: readonly Goods[],
  holds: readonly string[],
) => {
  const { day } = await clockAt(tx, shipment.from, now)
  await dropHold(tx, now, [...holds])
  const wish = { id: newId(), place: shipment.from, why: 'wholesale', ref: shipment.number, expires: null }
  const held = await holdGoods(tx, who, now, { ...wish, lines: goods.map(({ item, qty }) => ({ item, qty })) })
  if (!held.ok) return held
  return takeHeld(tx, who, now, { id: newId(), day, ref: shipment.number, holds: held.value.holds, to: 'sold' })
}

/**
 * A shipment leaves with the units given: their goods go from the sender into transit (to a customer they are sold, and
 * what was ordered is invoiced), and the events of it are kept. The caller has locked what it names, and does nothing when it is refused.
 */
export const sendShipment = async (
  tx: Tx,
  who: Who,
  now: Date,
  shipment: ShipmentHead,
  units: readonly string[],
  truck: string | null,
): Promise<Answer<null, SendRefusal>> => {
  const goods = await tx.rows<Goods>(GOODS, [units])
  const transfers = [...new Set(goods.map(it => it.transfer))].sort()
  const holds = await tx.rows<{ hold: string }>(
    'select unnest(holds) as hold from distribution.transfer where id = any($1::uuid[]) order by 1',
    [transfers],
  )
  const ordered = await tx.rows<ShippedLine>(ORDERED, [transfers, units])
  if (ordered.length > 0)
    await lockForShipping(
      tx,
      ordered.map(it => it.line),
    )
  const send = shipment.to === null ? toCustomer : toPlace
  const sent = await send(
    tx,
    who,
    now,
    shipment,
    goods,
    holds.map(row => row.hold),
  )
  if (!sent.ok) return stockWord(sent)
  if (ordered.length > 0)
    await recordShipped(tx, who, now, { shipment: shipment.id, number: shipment.number, lines: ordered })
  await tx.rows(LEAVE, [units, now, who.id])
  await tx.rows(SENT, [shipment.id, now])
  await stepTransfers(tx, who.id, now, transfers, 'dispatched')
  const travel = { shipment: shipment.id, from: shipment.from, to: shipment.to ?? shipment.customer! }
  await captureOwn(tx, now, shipment.from, { deed: 'dispatched', units, truck, transfers, ...travel })
  return done(null)
}
