import type { Tx } from '#platform/postgres/index.ts'
import type { InvoiceRow } from '../../contract/index.ts'
import { lineValue } from '../../rules/index.ts'

const ROW = `i.id, i.kind, i.supplier, s.name as "supplierName", i.number, i.day, i.due, i.tax, i.total, i.paid, i.state, i.variance,
  (select count(*)::int from purchasing.invoice_finding f where f.invoice = i.id) as findings,
  i.entered_name as "enteredBy", i.entered_at as "enteredAt"`

type Row = Omit<InvoiceRow, 'enteredAt'> & { enteredAt: Date }
type Filter = { supplier?: string; state?: InvoiceRow['state']; limit: number }

const view = (row: Row): InvoiceRow => ({ ...row, enteredAt: row.enteredAt.toISOString() })

/** Invoices and credit notes, those in question first, then the newest. One statement. */
export const listInvoices = async (tx: Tx, filter: Filter): Promise<InvoiceRow[]> => {
  const rows = await tx.rows<Row>(
    `select ${ROW} from purchasing.invoice i join purchasing.v_supplier s on s.id = i.supplier
     where ($1::uuid is null or i.supplier = $1) and ($2::text is null or i.state = $2)
     order by case i.state when 'mismatch' then 0 when 'waiting' then 1 else 2 end, i.entered_at desc, i.id desc limit $3`,
    [filter.supplier ?? null, filter.state ?? null, filter.limit],
  )
  return rows.map(view)
}

type Compared = {
  line: number
  charge: boolean
  text: string
  order: string | null
  orderNumber: string | null
  orderLine: number | null
  item: string | null
  sku: string
  name: string
  unit: string
  packUnit: string
  packQty: number
  ordered: number
  orderPrice: number
  accepted: number
  returned: number
  invoicedBefore: number
  receipts: { number: string; day: string; qty: number }[]
  qty: number
  net: number
}

/** Beside each line: the order's, what came of it by which receipts, and what other invoices have booked. */
const LINES = `
  select l.line, l.charge, l.text, l.purchase_order as "order", o.number as "orderNumber", l.order_line as "orderLine", p.item,
         coalesce(i.sku, '') as sku, coalesce(i.name, '') as name, coalesce(i.base_unit, '') as unit, coalesce(p.unit, '') as "packUnit",
         coalesce(p.pack_qty, 1000) as "packQty", coalesce(p.qty, 0) as ordered, coalesce(p.price, 0) as "orderPrice",
         coalesce(p.accepted, 0) as accepted, coalesce(p.returned, 0) as returned,
         coalesce(p.invoiced, 0) - case when h.state = 'booked' and not l.charge then coalesce((
           select sum(x.qty) from purchasing.invoice_line x
           where x.invoice = l.invoice and x.purchase_order = l.purchase_order and x.order_line = l.order_line), 0)::bigint else 0 end as "invoicedBefore",
         coalesce((select jsonb_agg(jsonb_build_object('number', r.number, 'day', r.day, 'qty', c.accepted) order by r.day, r.number)
                   from purchasing.receipt_line c join purchasing.receipt r on r.id = c.receipt
                   where c.purchase_order = l.purchase_order and c.order_line = l.order_line and c.accepted > 0), '[]') as receipts,
         l.qty, l.net
  from purchasing.invoice_line l join purchasing.invoice h on h.id = l.invoice
  left join purchasing.purchase_order o on o.id = l.purchase_order
  left join purchasing.order_line p on p.purchase_order = l.purchase_order and p.line = l.order_line
  left join catalog.v_item i on i.id = p.item where l.invoice = $1 order by l.line`

type Whole = Row & {
  taxNumber: string
  note: string
  decidedBy: string | null
  decidedAt: Date | null
  decision: string
  enteredById: string
}

type Found = { kind: string; line: number | null; expected: number; actual: number }

/** An invoice with the three documents beside each other, line by line, and what does not fit. Three statements. */
export const readInvoice = async (tx: Tx, id: string) => {
  const row = await tx.one<Whole>(
    `select ${ROW}, i.tax_number as "taxNumber", i.note, i.decided_name as "decidedBy", i.decided_at as "decidedAt", i.decision,
            i.entered_by as "enteredById"
     from purchasing.invoice i join purchasing.v_supplier s on s.id = i.supplier where i.id = $1`,
    [id],
  )
  if (!row) return undefined
  const lines = await tx.rows<Compared>(LINES, [id])
  return {
    ...row,
    enteredAt: row.enteredAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    lines: lines.map(l => ({
      ...l,
      should: l.charge || l.order === null ? 0 : lineValue({ price: l.orderPrice, packQty: l.packQty }, l.qty),
    })),
    found: await tx.rows<Found>(
      'select kind, line, expected, actual from purchasing.invoice_finding where invoice = $1 order by n',
      [id],
    ),
  }
}
