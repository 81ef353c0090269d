import type { Tx } from '#platform/postgres/index.ts'
import type { Invoice, OrderedLine } from '../../rules/index.ts'
import { taxOfLines, taxRulesOn } from '../read-tax.ts'
import { type Terms, termsOf } from '../terms/read-terms.ts'

/** An invoice as it is kept, held for this transaction. */
export type KeptInvoice = {
  id: string
  kind: 'invoice' | 'credit-note'
  supplier: string
  number: string
  day: string
  tax: number
  total: number
  state: 'waiting' | 'mismatch' | 'booked' | 'rejected'
  enteredBy: string
}

type Line = Invoice['lines'][number] & { taxClass: string | null }

const LINES = `
  select l.line, l.purchase_order as "order", l.order_line as "orderLine", l.charge, l.qty, l.net, o.tax_class as "taxClass"
  from purchasing.invoice_line l
  left join purchasing.order_line o on o.purchase_order = l.purchase_order and o.line = l.order_line
  where l.invoice = $1 order by l.line`

const ORDERED = `
  select l.purchase_order as "order", l.line, l.price, l.pack_qty as "packQty", l.qty as ordered, l.accepted, l.returned, l.invoiced
  from purchasing.order_line l where l.purchase_order = any($1::uuid[])`

/** What is compared: the invoice, the order lines it names, and the tolerances. Held so that nothing changes meanwhile. */
export type ForMatch = { kept: KeptInvoice; invoice: Invoice; ordered: OrderedLine[]; terms: Terms }

/** What charges bear PPN as: goods that no order knows and freight are taxed like the usual goods. */
const USUAL = 'ppn'

const orderIds = (tx: Tx, id: string) =>
  tx.rows<{ id: string }>(
    `select o.id from purchasing.purchase_order o
     where o.id in (select purchase_order from purchasing.invoice_line where invoice = $1) order by o.id for update`,
    [id],
  )

/** The invoice with all it is compared to. Seven statements; undefined where there is none. */
export const readForMatch = async (tx: Tx, id: string): Promise<ForMatch | undefined> => {
  const orders = await orderIds(tx, id)
  const kept = await tx.one<KeptInvoice>(
    `select id, kind, supplier, number, day, tax, total, state, entered_by as "enteredBy" from purchasing.invoice where id = $1 for update`,
    [id],
  )
  if (!kept) return undefined
  const lines = await tx.rows<Line>(LINES, [id])
  const ordered = await tx.rows<OrderedLine>(ORDERED, [orders.map(o => o.id)])
  const terms = (await termsOf(tx, [kept.supplier])).get(kept.supplier)!
  const accrued = await tx.one<{ open: number }>(
    'select coalesce(sum(amount - invoiced), 0)::bigint as open from purchasing.landed_cost where supplier = $1 and invoiced < amount',
    [kept.supplier],
  )
  const taxed = lines.map(l => ({ taxClass: l.taxClass ?? USUAL, net: l.net }))
  const taxExpected = taxOfLines(taxed, await taxRulesOn(tx, kept.day), terms.isPkp)
  const invoice = { lines, tax: kept.tax, total: kept.total, taxExpected, accrued: accrued!.open }
  return { kept, invoice, ordered, terms }
}
