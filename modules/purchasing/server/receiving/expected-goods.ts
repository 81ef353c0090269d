import { readBarcode } from '#modules/catalog/rules/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Expected, ExpectedLine } from '../../contract/index.ts'
import { normalNumber } from '../../rules/index.ts'

const OPEN_STATES = `('approved', 'sent', 'confirmed', 'partly-received')`

/** An 18-digit code of a carton or pallet, however it was scanned; null where the text is none. */
const ssccOf = (text: string): string | null => {
  const bare = text
    .replace(/^\]C1/, '')
    .replace(/^\(00\)/, '00')
    .replace(/\s/g, '')
  if (/^\d{18}$/.test(bare)) return bare
  if (/^00\d{18}$/.test(bare)) return bare.slice(2)
  const read = readBarcode(text)
  return read.ok ? read.value.sscc : null
}

const NOTICES = `
  with recursive asked (sscc) as (
    select sscc from purchasing.notice_unit where sscc = $4
    union select u.sscc from purchasing.notice_unit u join asked a on u.parent = a.sscc)
  select n.id, n.number, n.supplier, s.name as "supplierName", n.place, n.expected, n.state,
         coalesce((select jsonb_agg(jsonb_build_object('sscc', u.sscc, 'parent', u.parent) order by u.sscc)
                   from purchasing.notice_unit u where u.notice = n.id and ($4::text is null or u.sscc in (select sscc from asked))), '[]') as cartons
  from purchasing.notice n join purchasing.v_supplier s on s.id = n.supplier
  where n.place = $1 and n.state = 'announced' and ($2::text is null and $4::text is null or n.number_key = $2
        or n.id = (select u.notice from purchasing.notice_unit u where u.sscc = $4)
        or exists (select from purchasing.notice_line l join purchasing.purchase_order o on o.id = l.purchase_order
                   where l.notice = n.id and o.number = $3))
  order by n.expected, n.number limit 200`

const ORDERS = `
  select o.id, o.number, o.supplier, s.name as "supplierName", o.place, coalesce(o.promised, o.expected) as expected, o.state
  from purchasing.purchase_order o join purchasing.v_supplier s on s.id = o.supplier
  where o.place = $1 and o.state in ${OPEN_STATES}
    and (o.number = $2 or $2 is null and $3::uuid[] is null or o.id in (select purchase_order from purchasing.notice_line where notice = any($3)))
  order by 6, o.number limit 200`

const LINE = `
  l.purchase_order as "order", o.number as "orderNumber", l.line, o.supplier, l.item, i.sku, i.name, i.base_unit as unit,
  l.unit as "packUnit", l.pack_qty as "packQty", l.price, l.qty as ordered, l.accepted as received,
  greatest(0, l.qty - l.accepted) as open, l.most - l.accepted as most,
  i.expiry_tracked as "expiryTracked", i.batch_tracked as "batchTracked", i.serial_tracked as "serialTracked",
  i.shelf_life_days as "shelfLifeDays", (i.shelf_life_days::bigint * s.least_life_bp / 10000)::int as "leastLifeDays",
  coalesce((select jsonb_agg(jsonb_build_object('key', b.key, 'qty', b.qty) order by b.key) from catalog.v_barcode b where b.item = l.item), '[]') as barcodes`
const FROM = `purchasing.order_line l join purchasing.purchase_order o on o.id = l.purchase_order
  join purchasing.v_supplier s on s.id = o.supplier join catalog.v_item i on i.id = l.item`

const BY_ORDER = `
  select ${LINE}, n.stated, n.notice, null::int as "noticeLine", null as sscc, null as lot, null as expires
  from ${FROM} left join lateral (
    select sum(x.qty)::bigint as stated, case when count(distinct x.notice) = 1 then min(x.notice::text) end as notice
    from purchasing.notice_line x join purchasing.notice h on h.id = x.notice and h.state = 'announced'
    where x.purchase_order = l.purchase_order and x.order_line = l.line) n on true
  where l.purchase_order = any($1::uuid[]) and l.accepted < l.most order by o.number, l.line limit 5000`

const BY_NOTICE = `
  with recursive asked (sscc) as (
    select sscc from purchasing.notice_unit where sscc = $2
    union select u.sscc from purchasing.notice_unit u join asked a on u.parent = a.sscc)
  select ${LINE}, x.qty as stated, x.notice, x.line as "noticeLine", x.sscc, x.lot, x.expires
  from purchasing.notice_line x join ${FROM.replace('purchasing.order_line l', 'purchasing.order_line l on l.purchase_order = x.purchase_order and l.line = x.order_line')}
  where x.notice = any($1::uuid[]) and ($2::text is null or x.sscc in (select sscc from asked)) order by x.notice, x.line limit 5000`

/**
 * What may come to a place: all of it, or what an order number, a delivery note's number or a carton's code leads to. A
 * pallet's code leads to all that stands on it. Three statements.
 */
export const expectedGoods = async (tx: Tx, place: string, key?: string): Promise<Expected> => {
  const sscc = key ? ssccOf(key) : null
  const number = key && !sscc ? key.trim().toUpperCase() : null
  const noteKey = key && !sscc ? normalNumber(key) : null
  const notices = await tx.rows<Expected['notices'][number]>(NOTICES, [place, noteKey, number, sscc])
  const byNotice = sscc !== null || (noteKey !== null && notices.some(n => normalNumber(n.number) === noteKey))
  const ids = notices.map(n => n.id)
  const orders = await tx.rows<Expected['orders'][number]>(ORDERS, [place, byNotice ? '' : number, key ? ids : null])
  const lines = byNotice
    ? await tx.rows<ExpectedLine>(BY_NOTICE, [ids, sscc])
    : await tx.rows<ExpectedLine>(BY_ORDER, [orders.map(o => o.id)])
  return { orders, notices, lines }
}
