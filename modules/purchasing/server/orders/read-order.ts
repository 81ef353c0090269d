import type { Tx } from '#platform/postgres/index.ts'
import type { OrderLineView, OrderRow, OrderView } from '../../contract/index.ts'
import { ORDER_FROM, ORDER_ROW } from './list-orders.ts'

type Head = OrderRow & Pick<OrderView, 'note' | 'revision' | 'version' | 'limit' | 'minimumOrder' | 'supplierEmail'>

const HEAD = `select ${ORDER_ROW}, o.note, o.revision, o.version, s.minimum_order as "minimumOrder",
    (select approval_limit from purchasing.policy) as limit,
    (select email from party.v_party p where p.id = o.supplier) as "supplierEmail"
  from ${ORDER_FROM} where o.id = $2`

const LINES = `
  select l.line, l.item, i.sku, i.name, i.name_en as "nameEn", i.base_unit as "baseUnit", l.unit, l.pack_qty as "packQty", l.qty,
         l.price, l.agreed_price as "agreedPrice", l.net, l.supplier_code as "supplierCode", l.accepted, l.returned, l.invoiced, l.most
  from purchasing.order_line l join catalog.v_item i on i.id = l.item where l.purchase_order = $1 order by l.line`

const EVENTS = `
  select n, deed, state, who, who_name as "whoName", at, note from purchasing.order_event where purchase_order = $1 order by n`

const RECEIPTS = `
  select r.id, r.number, r.day, sum(l.value)::bigint as value from purchasing.receipt r
  join purchasing.receipt_line l on l.receipt = r.id where l.purchase_order = $1 group by r.id order by r.day, r.number`

const INVOICES = `
  select distinct i.id, i.number, i.state, i.total from purchasing.invoice i
  join purchasing.invoice_line l on l.invoice = i.id where l.purchase_order = $1 order by i.number`

type Event = Omit<OrderView['events'][number], 'at'> & { at: Date }

/** An order whole: lines, life, what came and what was billed of it. Undefined where there is none. Five statements. */
export const readOrder = async (tx: Tx, id: string, today: string): Promise<OrderView | undefined> => {
  const head = await tx.one<Head>(HEAD, [today, id])
  if (!head) return undefined
  const events = await tx.rows<Event>(EVENTS, [id])
  return {
    ...head,
    items: await tx.rows<OrderLineView>(LINES, [id]),
    events: events.map(e => ({ ...e, at: e.at.toISOString() })),
    receipts: await tx.rows<OrderView['receipts'][number]>(RECEIPTS, [id]),
    invoices: await tx.rows<OrderView['invoices'][number]>(INVOICES, [id]),
  }
}
