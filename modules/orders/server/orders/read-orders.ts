import type { Tx } from '#platform/postgres/index.ts'
import type { OrderLineView, OrderRow, OrderView } from '../../contract/index.ts'
import { commercialOf, fulfilmentOf, paymentOf } from '../../rules/index.ts'

/** Columns of an order `o` with its customer `p`, and what it is read from. */
const ROW = `o.id, o.number, o.account, p.name as "accountName", o.place, o.state, o.waits_for as "waitsFor", o.wanted,
  o.hand_on as "handOn", o.reference, o.total, o.tax, o.committed, o.standing, t.lines, t.sent as "sentBp", t.short as "shortBp"`
const FROM = `orders.customer_order o join party.v_party p on p.id = o.account
  cross join lateral (
    select count(*)::int as lines,
      coalesce((sum(l.net::numeric * l.shipped / l.qty) * 10000 / nullif(sum(l.net), 0))::int, 0) as sent,
      coalesce((sum(l.net::numeric * (l.qty - l.held - l.handed - l.shipped - l.cancelled) / l.qty) * 10000
        / nullif(sum(l.net), 0))::int, 0) as short
    from orders.order_line l where l.customer_order = o.id) t`

export type BoardFilter = { readonly account?: string | undefined; readonly ended: number }

/** Orders at work by the day they are wanted, then the newest of those that have ended. One statement. */
export const readBoard = (tx: Tx, places: readonly string[] | null, filter: BoardFilter): Promise<OrderRow[]> =>
  tx.rows(
    `with mine as (
       select id, state, drafted_at from orders.customer_order
       where ($1::uuid[] is null or place = any($1)) and ($2::uuid is null or account = $2)),
     shown as (
       select id from mine where state not in ('closed', 'cancelled')
       union all
       (select id from mine where state in ('closed', 'cancelled') order by drafted_at desc limit $3))
     select ${ROW} from ${FROM} where o.id in (select id from shown)
     order by o.state in ('closed', 'cancelled'), o.wanted, o.number`,
    [places, filter.account ?? null, filter.ended],
  )

const HEAD = `
  select ${ROW}, o.note, o.short, o.includes_tax as "includesTax", o.revision, o.version, a.address,
    jsonb_build_object('limit', a.credit_limit, 'committed', a.committed, 'owed', a.owed, 'blocked', a.blocked) as credit
  from ${FROM} join orders.account a on a.party = o.account where o.id = $1`

type LineRow = Omit<OrderLineView, 'commercial' | 'fulfilment' | 'payment'> & { billed: number; paid: number }

const LINES = `
  select l.id, l.line, l.item, i.sku, i.name, i.name_en as "nameEn", i.base_unit as "baseUnit", l.unit, l.pack_qty as "packQty",
    l.qty, l.held, l.handed, l.shipped, l.cancelled, l.unit_price as "unitPrice", l.gross, l.discount, l.net, l.tax, l.why,
    coalesce(b.billed, 0) as billed, coalesce(b.paid, 0) as paid
  from orders.order_line l join catalog.v_item i on i.id = l.item
  left join lateral (
    select sum(x.net)::bigint as billed, sum(case when v.total = 0 then 0 else x.net::numeric * v.paid / v.total end)::bigint as paid
    from orders.invoice_line x join orders.invoice v on v.id = x.invoice where x.order_line = l.id) b on true
  where l.customer_order = $1 order by l.line`

const EVENTS = `
  select n, deed, state, who, who_name as "whoName", at, note from orders.order_event where customer_order = $1 order by n`

const CHANGES = `
  select id, at, who, before_total as before, after_total as after from orders.order_change where customer_order = $1 order by at`

const INVOICES = `
  select id, number, shipment, shipment_number as "shipmentNumber", day, due, total, tax, paid
  from orders.invoice where customer_order = $1 order by number`

const instant = <Row extends { at: Date }>(row: Row) => ({ ...row, at: row.at.toISOString() })

/** An order whole: its lines on three axes, its life, its change sets and invoices. Undefined where there is none. Five statements. */
export const readOrder = async (tx: Tx, id: string): Promise<OrderView | undefined> => {
  type Head = Omit<OrderView, 'items' | 'events' | 'changes' | 'invoices'>
  const head = await tx.one<Head>(HEAD, [id])
  if (!head) return undefined
  const agreed = head.state !== 'draft' && head.state !== 'waiting'
  const lines = await tx.rows<LineRow>(LINES, [id])
  const events = await tx.rows<Omit<OrderView['events'][number], 'at'> & { at: Date }>(EVENTS, [id])
  const changes = await tx.rows<Omit<OrderView['changes'][number], 'at'> & { at: Date }>(CHANGES, [id])
  const items = lines.map(({ billed, paid, ...line }) => ({
    ...line,
    commercial: commercialOf(line, agreed),
    fulfilment: fulfilmentOf(line, agreed),
    payment: paymentOf(line, billed, paid),
  }))
  const invoices = await tx.rows<OrderView['invoices'][number]>(INVOICES, [id])
  return { ...head, items, invoices, events: events.map(instant), changes: changes.map(instant) }
}
