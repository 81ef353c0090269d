import type { Tx } from '#platform/postgres/index.ts'
import type { InvoiceView } from '../../contract/index.ts'

const HEAD = `
  select i.id, i.number, i.account, p.name as "accountName", i.customer_order as "order", o.number as "orderNumber", o.place,
    i.day, i.due, i.total, i.tax, i.paid
  from orders.invoice i join orders.customer_order o on o.id = i.customer_order join party.v_party p on p.id = i.account
  where i.id = $1`

const LINES = `
  select x.n, l.item, t.sku, t.name, l.unit, l.pack_qty as "packQty", t.base_unit as "baseUnit", x.qty, x.credited, x.net,
    t.batch_tracked as "lot", t.serial_tracked as "serial"
  from orders.invoice_line x join orders.order_line l on l.id = x.order_line join catalog.v_item t on t.id = l.item
  where x.invoice = $1 order by x.n`

const NOTES = `
  select id, number, day, total, applied, reason, nota_retur as "notaRetur" from orders.credit_note where invoice = $1 order by number`

/** An invoice with its lines and what was credited of it. Three statements. */
export const readInvoice = async (tx: Tx, id: string): Promise<InvoiceView | undefined> => {
  const head = await tx.one<Omit<InvoiceView, 'lines' | 'notes'>>(HEAD, [id])
  if (!head) return undefined
  const lines = await tx.rows<InvoiceView['lines'][number]>(LINES, [id])
  return { ...head, lines, notes: await tx.rows<InvoiceView['notes'][number]>(NOTES, [id]) }
}
