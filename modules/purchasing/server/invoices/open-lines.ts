import type { Tx } from '#platform/postgres/index.ts'
import type { OpenLine } from '../../contract/index.ts'
import { valueStep } from '../../rules/index.ts'
import { taxOfLines, taxRulesOn } from '../read-tax.ts'
import { termsOf } from '../terms/read-terms.ts'

type Row = Omit<OpenLine, 'value' | 'tax'> & { taxClass: string; invoiced: number }

const OPEN = `
  select l.purchase_order as "order", o.number as "orderNumber", l.line, l.item, i.sku, i.name, i.base_unit as unit,
         l.unit as "packUnit", l.pack_qty as "packQty", l.price, l.accepted - l.returned - l.invoiced as open, l.invoiced,
         l.tax_class as "taxClass",
         array(select distinct r.number from purchasing.receipt_line c join purchasing.receipt r on r.id = c.receipt
               where c.purchase_order = l.purchase_order and c.order_line = l.line and c.accepted > 0 order by 1) as receipts
  from purchasing.order_line l join purchasing.purchase_order o on o.id = l.purchase_order
  join catalog.v_item i on i.id = l.item
  where o.supplier = $1 and o.state <> 'cancelled' and l.accepted - l.returned > l.invoiced
  order by o.number, l.line limit 1000`

/** What came from a supplier and was not invoiced, with value and PPN: what its invoice should say. Three statements. */
export const openLines = async (tx: Tx, supplier: string, day: string): Promise<OpenLine[]> => {
  const rows = await tx.rows<Row>(OPEN, [supplier])
  const terms = (await termsOf(tx, [supplier])).get(supplier)
  const rules = await taxRulesOn(tx, day)
  return rows.map(({ taxClass, invoiced, ...row }) => {
    const value = valueStep(row, invoiced, row.open)
    return { ...row, value, tax: taxOfLines([{ taxClass, net: value }], rules, terms?.isPkp ?? true) }
  })
}
