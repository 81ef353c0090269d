import type { Tx } from '#platform/postgres/index.ts'

const ACCEPTED = `
  select o.number || ' line ' || l.line || ': taken ' || l.accepted || ', by receipts ' || coalesce(r.qty, 0) as said
  from purchasing.order_line l join purchasing.purchase_order o on o.id = l.purchase_order
  left join (select purchase_order, order_line, sum(accepted)::bigint as qty from purchasing.receipt_line group by 1, 2) r
    on r.purchase_order = l.purchase_order and r.order_line = l.line
  where l.accepted <> coalesce(r.qty, 0)`

const INVOICED = `
  select o.number || ' line ' || l.line || ': invoiced ' || l.invoiced || ', by invoices ' || coalesce(r.qty, 0) as said
  from purchasing.order_line l join purchasing.purchase_order o on o.id = l.purchase_order
  left join (select x.purchase_order, x.order_line, sum(x.qty)::bigint as qty from purchasing.invoice_line x
             join purchasing.invoice i on i.id = x.invoice and i.state = 'booked' where not x.charge group by 1, 2) r
    on r.purchase_order = l.purchase_order and r.order_line = l.line
  where l.invoiced <> coalesce(r.qty, 0)`

const RETURNED = `
  select o.number || ' line ' || l.line || ': back ' || l.returned + l.claimed || ', by returns ' || coalesce(r.qty, 0) as said
  from purchasing.order_line l join purchasing.purchase_order o on o.id = l.purchase_order
  left join (select purchase_order, order_line, sum(qty)::bigint as qty from purchasing.return_line group by 1, 2) r
    on r.purchase_order = l.purchase_order and r.order_line = l.line
  where l.returned + l.claimed <> coalesce(r.qty, 0)`

const PAID = `
  select i.number || ': paid ' || i.paid || ', by payments ' || coalesce(p.amount, 0) as said
  from purchasing.invoice i
  left join (select invoice, sum(amount)::bigint as amount from purchasing.payment_line group by 1) p on p.invoice = i.id
  where i.paid <> coalesce(p.amount, 0)`

/** What the ledger owes a supplier must be what its open invoices ask. */
const OWED = `
  select s.code || ': the books owe ' || coalesce(b.amount, 0) || ', open invoices ask ' || coalesce(v.open, 0) as said
  from purchasing.supplier s
  left join (select account_about as supplier, -sum(amount)::bigint as amount from books.v_balance
             where chart = 'payable' and account like 'payable:%' and account_about is not null group by 1) b on b.supplier = s.id
  left join (select supplier, sum(open)::bigint as open from purchasing.v_payable group by 1) v on v.supplier = s.id
  where coalesce(b.amount, 0) <> coalesce(v.open, 0)`

const CHECKS = [
  ['accepted-differs', ACCEPTED],
  ['invoiced-differs', INVOICED],
  ['returned-differs', RETURNED],
  ['paid-differs', PAID],
  ['owed-differs', OWED],
] as const

/**
 * Proves purchasing from its documents: what order lines count is what receipts, invoices and returns say, and what the
 * ledger owes each supplier is what its open invoices ask. An empty list is the proof. Five statements.
 */
export const verifyPurchasing = async (tx: Tx): Promise<string[]> => {
  const findings: string[] = []
  for (const [code, sql] of CHECKS)
    for (const { said } of await tx.rows<{ said: string }>(sql)) findings.push(`${code} ${said}`)
  return findings
}
