import { openHoldsOf } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

const COMMITTED = `
  select p.name || ': takes ' || a.committed || ', its orders ' || coalesce(o.amount, 0) as said
  from orders.account a join party.v_party p on p.id = a.party
  left join (select account, sum(committed)::bigint as amount from orders.customer_order group by 1) o on o.account = a.party
  where a.committed <> coalesce(o.amount, 0)`

const OPEN = `
  select o.number || ': takes ' || o.committed || ', its lines ' || l.amount as said
  from orders.customer_order o join (
    select customer_order, sum(round(net::numeric * (qty - cancelled) / qty) - round(net::numeric * shipped / qty))::bigint as amount
    from orders.order_line group by 1) l on l.customer_order = o.id
  where o.account is not null and o.committed <> case when o.state in ('draft', 'waiting') then 0 else l.amount end`

const OWED = `
  select p.name || ': owes ' || a.owed || ', open invoices ask ' || coalesce(i.open, 0) || ', the books ' || coalesce(b.amount, 0) as said
  from orders.account a join party.v_party p on p.id = a.party
  left join (select account, sum(total - paid)::bigint as open from orders.invoice group by 1) i on i.account = a.party
  left join (select account, sum(amount)::bigint as amount from books.v_balance where chart = 'receivable' group by 1) b
    on b.account = 'receivable:' || a.party
  where a.owed <> coalesce(i.open, 0) or a.owed <> coalesce(b.amount, 0)`

const PAID = `
  select i.number || ': paid ' || i.paid || ', by payments and credit notes ' || coalesce(p.amount, 0) as said from orders.invoice i
  left join (select invoice, sum(amount)::bigint as amount from (
      select invoice, amount from orders.payment_line union all select invoice, applied from orders.credit_note) s
    group by 1) p on p.invoice = i.id
  where i.paid <> coalesce(p.amount, 0)`

const ADVANCE = `
  select p.name || ': lies aside ' || a.advance || ', by papers ' || coalesce(m.amount, 0) || ', the books ' || coalesce(b.amount, 0) as said
  from orders.account a join party.v_party p on p.id = a.party
  left join (select account, sum(amount)::bigint as amount from (
      select account, advance as amount from orders.payment union all select account, total - applied from orders.credit_note) s
    group by 1) m on m.account = a.party
  left join (select account, -sum(amount)::bigint as amount from books.v_balance where chart = 'customer-advance' group by 1) b
    on b.account = 'customer-advance:' || a.party
  where a.advance <> coalesce(m.amount, 0) or a.advance <> coalesce(b.amount, 0)`

const CREDITED = `
  select i.number || ' line ' || l.n || ': credited ' || l.credited || ', by credit notes ' || coalesce(c.qty, 0) as said
  from orders.invoice_line l join orders.invoice i on i.id = l.invoice
  left join (select n.invoice, x.invoice_line, sum(x.qty)::bigint as qty from orders.credit_note_line x
             join orders.credit_note n on n.id = x.credit_note group by 1, 2) c on c.invoice = l.invoice and c.invoice_line = l.n
  where l.credited <> coalesce(c.qty, 0)`

const BILLED = `
  select o.number || ' line ' || l.line || ': sent ' || l.shipped || ', by invoices ' || coalesce(i.qty, 0) as said
  from orders.order_line l join orders.customer_order o on o.id = l.customer_order
  left join (select order_line, sum(qty)::bigint as qty from orders.invoice_line group by 1) i on i.order_line = l.id
  where o.account is not null and l.shipped <> coalesce(i.qty, 0)`

const CHECKS = [
  ['committed-differs', COMMITTED],
  ['open-differs', OPEN],
  ['owed-differs', OWED],
  ['paid-differs', PAID],
  ['billed-differs', BILLED],
  ['advance-differs', ADVANCE],
  ['credited-differs', CREDITED],
] as const

type HoldingLine = { said: string; held: number; holds: string[] }

const HOLDING = `
  select o.number || ' line ' || l.line as said, l.held + case when o.account is null then l.handed - (
    select coalesce(sum(x.picked), 0)::bigint from orders.parcel_line x join orders.parcel p on p.id = x.parcel
    where x.order_line = l.id and p.state = 'on-way') else 0 end as held, l.holds from orders.order_line l
  join orders.customer_order o on o.id = l.customer_order where l.held > 0 or cardinality(l.holds) > 0`

/** What lines say is held must be what stock holds for them. */
const heldDiffers = async (tx: Tx): Promise<string[]> => {
  const lines = await tx.rows<HoldingLine>(HOLDING)
  const open = await openHoldsOf(tx, { ids: lines.flatMap(line => line.holds) })
  const amounts = new Map(open.map(hold => [hold.id, hold.amount]))
  return lines.flatMap(({ said, held, holds }) => {
    const there = holds.reduce((sum, id) => sum + (amounts.get(id) ?? 0), 0)
    return there === held ? [] : [`held-differs ${said}: held ${held}, in stock ${there}`]
  })
}

/**
 * Proves orders from their lines: what a customer's credit is taken by is what its orders take, what an order takes is what
 * of its lines is open, what a customer owes is what its invoices ask and what the ledger says, and what lines hold is held in
 * stock. An empty list is the proof. One statement each.
 */
export const verifyOrders = async (tx: Tx): Promise<string[]> => {
  const findings: string[] = []
  for (const [code, sql] of CHECKS)
    for (const { said } of await tx.rows<{ said: string }>(sql)) findings.push(`${code} ${said}`)
  return [...findings, ...(await heldDiffers(tx))]
}
