import type { Tx } from '#platform/postgres/index.ts'
import { leadTimes } from '../../rules/index.ts'
import { listSuppliers } from './list-suppliers.ts'

type Agreement = {
  id: string
  item: string
  sku: string
  name: string
  unit: string
  packQty: number
  baseUnit: string
  supplierCode: string
  from: string
  to: string | null
  breaks: { minQty: number; price: number }[]
  version: number
}

const AGREEMENTS = `
  select a.id, a.item, i.sku, i.name, a.unit, a.pack_qty as "packQty", i.base_unit as "baseUnit", a.supplier_code as "supplierCode",
         a.valid_from as "from", a.valid_to as "to", a.version,
         (select jsonb_agg(jsonb_build_object('minQty', b.min_qty, 'price', b.price) order by b.min_qty)
          from purchasing.agreement_break b where b.agreement = a.id) as breaks
  from purchasing.agreement a join catalog.v_item i on i.id = a.item
  where a.supplier = $1 order by i.name, a.unit, a.valid_from desc limit 2000`

type Came = { number: string; sent: string; received: string; days: number; late: number }

/** Each order once for each day on which some of it came. */
const CAME = `
  select distinct number, sent_day as sent, received_day as received, days, greatest(0, received_day - expected) as late
  from purchasing.v_lead where supplier = $1 order by received_day desc, number desc limit 400`

const LINES = `
  select count(*)::int as lines, count(*) filter (where l.accepted >= l.enough)::int as whole,
         count(*) filter (where l.accepted >= l.enough and f.last <= coalesce(o.promised, o.expected))::int as "onTime",
         coalesce(sum(l.qty), 0)::bigint as ordered, coalesce(sum(least(l.accepted, l.qty)), 0)::bigint as accepted
  from purchasing.purchase_order o join purchasing.order_line l on l.purchase_order = o.id
  left join lateral (select max(r.day) as last from purchasing.receipt_line c join purchasing.receipt r on r.id = c.receipt
                     where c.purchase_order = o.id and c.order_line = l.line and c.accepted > 0) f on true
  where o.supplier = $1 and (o.state in ('received', 'closed') or o.state = 'partly-received' and coalesce(o.promised, o.expected) < $2::date)`

const INVOICES = `
  select count(*)::int as invoices, count(*) filter (where decided_by is null)::int as matched, coalesce(sum(variance), 0)::bigint as dearer
  from purchasing.invoice where supplier = $1 and state = 'booked' and kind = 'invoice'`

type Lines = { lines: number; whole: number; onTime: number; ordered: number; accepted: number }
type Invoices = { invoices: number; matched: number; dearer: number }

/** A supplier whole: terms, agreements, how long it took, and how true it was to order and price. Six statements. */
export const readSupplier = async (tx: Tx, id: string, today: string) => {
  const [supplier] = await listSuppliers(tx, today, id)
  if (!supplier) return undefined
  const came = await tx.rows<Came>(CAME, [id])
  const measured = leadTimes(came.map(c => c.days))
  const lines = await tx.one<Lines>(LINES, [id, today])
  const invoices = await tx.one<Invoices>(INVOICES, [id])
  const differences = await tx.rows<{ kind: string; times: number }>(
    'select kind, count(*)::int as times from purchasing.difference where supplier = $1 group by 1 order by 2 desc, 1',
    [id],
  )
  return {
    supplier,
    agreements: await tx.rows<Agreement>(AGREEMENTS, [id]),
    lead: {
      receipts: came.slice(0, 60),
      receiptsAll: came.length,
      meanMillidays: measured?.meanMillidays ?? null,
      spreadMillidays: measured?.spreadMillidays ?? null,
      longestDays: measured?.longestDays ?? null,
    },
    accuracy: { ...lines!, ...invoices!, differences },
  }
}
