import { type Answer, done, refused } from '#kernel/answer.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { sheetPdf } from '#platform/printer/document/index.ts'
import { type OrderOnPaper, orderSheet } from '../../rules/index.ts'

type Row = Omit<OrderOnPaper, 'lines' | 'ordered'> & { language: 'id' | 'en'; at: Date; timeZone: string }

const HEAD = `
  select o.number, o.revision, coalesce(o.sent_at, o.drafted_at) as at, coalesce(o.promised, o.expected) as expected, o.currency,
         s.term_days as "termDays", o.note, o.net, o.tax, s.language, coalesce(c.time_zone, 'Asia/Jakarta') as "timeZone",
         jsonb_build_object('name', c.legal_name, 'address', c.address, 'npwp', c.npwp, 'phone', c.phone) as buyer,
         jsonb_build_object('name', s.name, 'address', '', 'npwp', y.tax_id) as supplier,
         jsonb_build_object('name', p.name, 'address', p.address, 'phone', p.phone) as place
  from purchasing.purchase_order o join purchasing.v_supplier s on s.id = o.supplier join party.v_party y on y.id = o.supplier
  join company.v_place p on p.id = o.place left join company.v_company c on true
  where o.id = $1`

const LINES = `
  select l.line, i.sku, i.name, i.name_en as "nameEn", l.supplier_code as "supplierCode", l.unit, l.pack_qty as "packQty",
         i.base_unit as "baseUnit", l.qty, l.price, l.net
  from purchasing.order_line l join catalog.v_item i on i.id = l.item where l.purchase_order = $1 order by l.line`

/** An order as the supplier reads it. Two statements. */
export const readPaper = async (
  tx: Tx,
  id: string,
): Promise<{ order: OrderOnPaper; at: Date; language: 'id' | 'en' } | undefined> => {
  const row = await tx.one<Row>(HEAD, [id])
  if (!row) return undefined
  const lines = await tx.rows<OrderOnPaper['lines'][number]>(LINES, [id])
  const { language, at, timeZone, ...rest } = row
  return { order: { ...rest, ordered: momentsIn(timeZone)(at).day, lines }, at, language }
}

/** The order as a PDF, in the supplier's language unless another is named. */
export const orderPdf = async (
  tx: Tx,
  id: string,
  language?: 'id' | 'en',
): Promise<Answer<{ name: string; pdf: Uint8Array }, 'order-unknown'>> => {
  const paper = await readPaper(tx, id)
  if (!paper) return refused('order-unknown', `There is no order ${id}.`)
  const spoken = language ?? paper.language
  const frame = { title: paper.order.number, language: spoken, made: paper.at }
  return done({ name: `${paper.order.number}.pdf`, pdf: await sheetPdf(orderSheet(paper.order, spoken), frame) })
}
