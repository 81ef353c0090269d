import type { Tx } from '#platform/postgres/index.ts'
import { CODED_JSON, GOAL, GOAL_JOIN } from '../name-goods.ts'

type Held = {
  item: string
  sku: string
  name: string
  unit: string
  codes: string[]
  qty: number
  lot: string | null
  expiry: string | null
  gtin: string | null
}

export type UnitView = {
  id: string
  sscc: string
  kind: 'carton' | 'cage' | 'pallet'
  state: string
  grams: number | null
  from: string
  to: string | null
  toCode: string
  toName: string
  toAddress: string
  toPostcode: string | null
  fromName: string
  fromAddress: string
  transfer: string
  transferNumber: string
  shipmentNumber: string | null
  dueDay: string
  contents: Held[]
}

const GTIN = `(select b.key from catalog.v_barcode b where b.item = i.id and b.qty = 1000 and b.key ~ '^[0-9]{14}$' order by b.key limit 1)`

const READ = `
  select u.id, u.sscc, u.kind, u.state, u.grams, t.from_place as "from", ${GOAL}, coalesce(g.address, w.address, '') as "toAddress",
    coalesce(g.postcode, w.postcode) as "toPostcode", f.name as "fromName", f.address as "fromAddress",
    t.id as transfer, t.number as "transferNumber", s.number as "shipmentNumber", t.due_day as "dueDay",
    (select coalesce(jsonb_agg(jsonb_build_object('qty', x.qty, 'lot', x.lot, 'expiry', x.expiry, 'gtin', ${GTIN}, ${CODED_JSON}) order by x.line), '[]')
     from distribution.unit_content x join distribution.transfer_line l on l.id = x.transfer_line join catalog.v_item i on i.id = l.item
     where x.unit = u.id) as contents
  from distribution.unit u join distribution.transfer t on t.id = u.transfer join company.v_place f on f.id = t.from_place
  left join distribution.shipment s on s.id = t.shipment left join orders.v_account w on w.party = t.customer ${GOAL_JOIN}`

/** A unit by its id or its SSCC. One statement. */
export const readUnit = (tx: Tx, by: { readonly id?: string; readonly sscc?: string }): Promise<UnitView | undefined> =>
  tx.one(`${READ} where u.id = $1 or u.sscc = $2`, [by.id ?? null, by.sscc ?? null])
