import type { Tx } from '#platform/postgres/index.ts'
import type { OrderRow } from '../../contract/index.ts'
import type { OrderState } from '../../rules/index.ts'

/** Columns of an order `o` for lists; `$1` is today. Value that has come is worked out at the ordered prices. */
export const ORDER_ROW = `o.id, o.number, o.supplier, s.name as "supplierName", o.place, o.state, o.expected, o.promised,
  o.sent_day as "sentDay", o.net, o.tax, t.lines, o.drafted_by as "draftedBy", o.submitted_by as "submittedBy",
  case when o.net = 0 then 0 else least(10000, (t.came * 10000 / o.net)::int) end as "cameBp",
  case when o.state in ('approved', 'sent', 'confirmed', 'partly-received')
       then greatest(0, $1::date - coalesce(o.promised, o.expected)) else 0 end as late,
  exists (select from purchasing.order_source x where x.purchase_order = o.id) as "fromProposal"`

/** From which `ORDER_ROW` is read. */
export const ORDER_FROM = `purchasing.purchase_order o join purchasing.v_supplier s on s.id = o.supplier
  cross join lateral (
    select count(*)::int as lines, coalesce(sum(least(l.accepted, l.qty) * l.price / l.pack_qty), 0)::bigint as came
    from purchasing.order_line l where l.purchase_order = o.id) t`

export type OrderFilter = {
  supplier?: string
  place?: string
  state?: OrderState
  search?: string
  limit: number
}

/** Orders, newest first; `places` narrows to where one may read (null: everywhere). One statement. */
export const listOrders = (
  tx: Tx,
  today: string,
  places: readonly string[] | null,
  filter: OrderFilter,
): Promise<OrderRow[]> =>
  tx.rows(
    `select ${ORDER_ROW} from ${ORDER_FROM}
     where ($2::uuid[] is null or o.place = any($2)) and ($3::uuid is null or o.supplier = $3) and ($4::uuid is null or o.place = $4)
       and ($5::text is null or o.state = $5)
       and ($6::text is null or o.number ilike '%' || $6 || '%' or s.name ilike '%' || $6 || '%')
     order by o.drafted_at desc, o.id desc limit $7`,
    [
      ...[today, places, filter.supplier ?? null, filter.place ?? null, filter.state ?? null],
      filter.search ? filter.search.replace(/[\\%_]/g, '\\$&') : null,
      filter.limit,
    ],
  )

/** Orders that somebody has yet to do something about, and those that came in the last days; at most 500. One statement. */
export const ordersAtWork = (tx: Tx, today: string, places: readonly string[] | null, place: string | null) =>
  tx.rows<OrderRow>(
    `select ${ORDER_ROW} from ${ORDER_FROM}
     where ($2::uuid[] is null or o.place = any($2)) and ($3::uuid is null or o.place = $3)
       and (o.state not in ('closed', 'cancelled', 'received')
            or (o.state = 'received' and o.changed_at > $1::date - interval '14 days'))
     order by coalesce(o.promised, o.expected), o.number limit 500`,
    [today, places, place],
  )

const ON_THE_WAY: readonly string[] = ['sent', 'confirmed', 'partly-received']

/** The board: what stands where, the late ones apart. */
export const boardOf = (rows: readonly OrderRow[]) => ({
  drafts: rows.filter(r => r.state === 'draft'),
  waiting: rows.filter(r => r.state === 'submitted'),
  toSend: rows.filter(r => r.state === 'approved'),
  onTheWay: rows.filter(r => ON_THE_WAY.includes(r.state) && r.late === 0),
  late: rows.filter(r => ON_THE_WAY.includes(r.state) && r.late > 0).sort((a, b) => b.late - a.late),
  came: rows.filter(r => r.state === 'received'),
})
