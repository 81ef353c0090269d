import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

type Row = { item: string; unit: string; packs: number; name: string; sold: boolean }

const LINES = `
  select l.item, l.unit, (l.qty / l.pack_qty)::int as packs, i.name, i.active and u.item is not null as sold
  from orders.order_line l join catalog.v_item i on i.id = l.item
  left join catalog.v_item_unit u on u.item = l.item and u.unit = l.unit where l.customer_order = $1 order by l.line`

/** The lines of an order as a new basket, with the names of what is not sold any more. One statement. */
export const reorderLines = async (tx: Tx, order: string) => {
  const rows = await tx.rows<Row>(LINES, [order])
  return {
    lines: rows.filter(r => r.sold).map(({ item, unit, packs }) => ({ id: newId(), item, unit, packs, way: 0 })),
    gone: rows.filter(r => !r.sold).map(r => r.name),
  }
}
