import type { Tx } from '#platform/postgres/index.ts'
import type { ReceiptRow } from '../../contract/index.ts'

const ROW = `r.id, r.number, r.supplier, s.name as "supplierName", r.place, r.day, r.delivery_note as "deliveryNote", r.value,
  (select count(*)::int from purchasing.receipt_line l where l.receipt = r.id) as lines,
  (select count(*)::int from purchasing.difference d where d.receipt = r.id) as differences, r.received_name as who`

type Filter = { place?: string; supplier?: string; limit: number }

/** Receipts, newest first. One statement. */
export const listReceipts = (tx: Tx, places: readonly string[] | null, filter: Filter): Promise<ReceiptRow[]> =>
  tx.rows(
    `select ${ROW} from purchasing.receipt r join purchasing.v_supplier s on s.id = r.supplier
     where ($1::uuid[] is null or r.place = any($1)) and ($2::uuid is null or r.place = $2) and ($3::uuid is null or r.supplier = $3)
     order by r.at desc, r.id desc limit $4`,
    [places, filter.place ?? null, filter.supplier ?? null, filter.limit],
  )

type Item = {
  line: number
  order: string
  orderNumber: string
  orderLine: number
  item: string
  sku: string
  name: string
  unit: string
  counted: number
  accepted: number
  over: number
  damaged: number
  expired: number
  short: number
  value: number
  corrected: number
  lot: string | null
  expires: string | null
  returnable: number
}

type Differing = {
  id: string
  kind: string
  item: string | null
  name: string
  code: string
  qty: number
  open: boolean
}

type Landed = {
  id: string
  kind: string
  supplierName: string
  basis: string
  amount: number
  invoiced: number
  day: string
  who: string
}

const ITEMS = `
  select l.line, l.purchase_order as "order", o.number as "orderNumber", l.order_line as "orderLine", l.item, i.sku, i.name,
         i.base_unit as unit, l.counted, l.accepted, l.over, l.damaged, l.expired, l.short, l.value, l.corrected, l.lot, l.expires,
         least(l.accepted, p.accepted - p.returned - p.claimed) as returnable
  from purchasing.receipt_line l join purchasing.purchase_order o on o.id = l.purchase_order
  join purchasing.order_line p on p.purchase_order = l.purchase_order and p.line = l.order_line
  join catalog.v_item i on i.id = l.item where l.receipt = $1 order by l.line`

const DIFFERING = `
  select d.id, d.kind, d.item, coalesce(i.name, d.code) as name, d.code, d.qty,
         exists (select from flow.v_task t where t.subject = d.id::text and t.done_at is null) as open
  from purchasing.difference d left join catalog.v_item i on i.id = d.item where d.receipt = $1 order by d.line, d.kind`

const LANDED = `
  select c.id, c.kind, s.name as "supplierName", c.basis, c.amount, c.invoiced, c.day, c.who_name as who
  from purchasing.landed_cost c join purchasing.v_supplier s on s.id = c.supplier where c.receipt = $1 order by c.at`

/** A receipt whole: lines, differences with whether they are settled, costs on top. Four statements. */
export const readReceipt = async (tx: Tx, id: string) => {
  const row = await tx.one<ReceiptRow>(
    `select ${ROW} from purchasing.receipt r join purchasing.v_supplier s on s.id = r.supplier where r.id = $1`,
    [id],
  )
  if (!row) return undefined
  return {
    ...row,
    items: await tx.rows<Item>(ITEMS, [id]),
    differing: await tx.rows<Differing>(DIFFERING, [id]),
    landed: await tx.rows<Landed>(LANDED, [id]),
  }
}

type Returned = {
  id: string
  number: string
  supplier: string
  supplierName: string
  place: string
  day: string
  reason: string
  uninvoiced: number
  claim: number
  credited: number
  who: string
}

/** Returns to suppliers, newest first. One statement. */
export const listReturns = (tx: Tx, places: readonly string[] | null, filter: { supplier?: string; limit: number }) =>
  tx.rows<Returned>(
    `select r.id, r.number, r.supplier, s.name as "supplierName", r.place, r.day, r.reason, r.uninvoiced, r.claim, r.credited,
            r.who_name as who
     from purchasing.supplier_return r join purchasing.v_supplier s on s.id = r.supplier
     where ($1::uuid[] is null or r.place = any($1)) and ($2::uuid is null or r.supplier = $2)
     order by r.at desc, r.id desc limit $3`,
    [places, filter.supplier ?? null, filter.limit],
  )
