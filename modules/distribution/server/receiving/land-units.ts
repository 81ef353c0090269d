import { type Answer, done, refused } from '#kernel/answer.ts'
import { landGoods } from '#modules/stock/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { clockAt } from '../place-clock.ts'
import type { ShipmentRow } from './lock-shipment.ts'

type Goods = { item: string; lot: string | null; qty: number; damaged: number }

const GOODS = `
  select l.item, x.lot, sum(x.qty)::bigint as qty, coalesce(sum(x.qty) filter (where u.id = any($2::uuid[])), 0)::bigint as damaged
  from distribution.unit_content x join distribution.unit u on u.id = x.unit join distribution.transfer_line l on l.id = x.transfer_line
  where u.id = any($1::uuid[]) group by 1, 2 order by 1, 2`

const RECEIVED = `
  update distribution.transfer_line l set received = l.received + s.qty
  from (select x.transfer_line as line, sum(x.qty)::bigint as qty from distribution.unit_content x where x.unit = any($1::uuid[]) group by 1) s
  where l.id = s.line`

/** Brings the goods of units from transit to a place, those of damaged units as damaged goods. The document has the given id. */
export const landUnits = async (
  tx: Tx,
  who: Who,
  now: Date,
  shipment: ShipmentRow,
  wish: {
    readonly id: string
    readonly place: string
    readonly units: readonly string[]
    readonly damaged: readonly string[]
  },
): Promise<Answer<null, 'stock-refused'>> => {
  if (wish.units.length === 0) return done(null)
  const goods = await tx.rows<Goods>(GOODS, [wish.units, wish.damaged])
  const { day } = await clockAt(tx, wish.place, now)
  const landed = await landGoods(tx, who, now, {
    ...{ id: wish.id, day, ref: shipment.number, shipment: shipment.id, place: wish.place, closes: false },
    lines: goods.map(({ item, lot, qty, damaged }) => ({
      item,
      qty,
      ...(lot && { lot }),
      ...(damaged > 0 && { damaged }),
    })),
  })
  if (!landed.ok) return refused('stock-refused', `${landed.refusal}: ${landed.detail ?? ''}`)
  await tx.rows(RECEIVED, [wish.units])
  return done(null)
}
