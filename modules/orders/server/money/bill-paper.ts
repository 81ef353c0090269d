import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { sheetPdf } from '#platform/printer/document/index.ts'
import { type BillOnPaper, billSheet } from '../../rules/index.ts'

type Row = Omit<BillOnPaper, 'lines'> & { place: string; made: Date }

const FIRMS = `
  jsonb_build_object('name', coalesce(c.legal_name, ''), 'address', coalesce(c.address, ''), 'npwp', c.npwp, 'phone', c.phone) as seller,
  jsonb_build_object('name', y.name, 'address', a.address, 'npwp', y.tax_id, 'phone', y.phone) as customer,
  o.number as "order", o.reference, o.currency, o.place`

const FROM = `
  join orders.customer_order o on o.id = i.customer_order join orders.account a on a.party = i.account
  join party.v_party y on y.id = i.account left join company.v_company c on true`

const INVOICE = `
  select 'invoice' as kind, i.number, i.day, i.total, i.tax, i.taxes, i.due, i.shipment_number as shipment, i.paid,
    i.at as made, ${FIRMS} from orders.invoice i ${FROM} where i.id = $1`

const NOTE = `
  select 'credit-note' as kind, n.number, n.day, n.total, n.tax, n.taxes, i.number as invoice, i.day as "invoiceDay", n.reason,
    n.nota_retur as "notaRetur", n.nota_retur_day as "notaReturDay", n.tax_invoice as "taxInvoice", n.at as made, ${FIRMS}
  from orders.credit_note n join orders.invoice i on i.id = n.invoice ${FROM} where n.id = $1`

const lines = (table: string, of: string) => `
  select x.n, t.sku, t.name, t.name_en as "nameEn", l.unit, l.pack_qty as "packQty", t.base_unit as "baseUnit", x.qty, x.net
  from orders.${table} x join orders.order_line l on l.id = x.order_line join catalog.v_item t on t.id = l.item
  where x.${of} = $1 order by x.n`

const READ = {
  invoice: [INVOICE, lines('invoice_line', 'invoice')],
  'credit-note': [NOTE, lines('credit_note_line', 'credit_note')],
} as const

export type Paper = { readonly place: string; readonly name: string; readonly pdf: Uint8Array }

/** An invoice or a credit note as a PDF in a language. Two statements. */
export const billPdf = async (
  tx: Tx,
  kind: BillOnPaper['kind'],
  id: string,
  language: 'id' | 'en',
): Promise<Answer<Paper, 'invoice-unknown'>> => {
  const row = await tx.one<Row>(READ[kind][0], [id])
  if (!row) return refused('invoice-unknown', `There is no paper ${id}.`)
  const { place, made, ...head } = row
  const bill: BillOnPaper = { ...head, lines: await tx.rows<BillOnPaper['lines'][number]>(READ[kind][1], [id]) }
  const pdf = await sheetPdf(billSheet(bill, language), { title: bill.number, language, made })
  return done({ place, name: `${bill.number}.pdf`, pdf })
}
