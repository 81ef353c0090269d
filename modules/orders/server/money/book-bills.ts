import { postEntries } from '#modules/books/server/index.ts'
import { readCompany } from '#modules/company/server/index.ts'
import type { TaxRule } from '#modules/pricing/rules/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type BilledTax, postingsOfBill, taxesOf } from '../../rules/index.ts'
import type { LockedOrder } from '../orders/write-order.ts'

export type Bill = {
  readonly number: string
  readonly order: LockedOrder
  readonly shipment: string
  readonly shipmentNumber: string
  readonly day: string
  readonly due: string
  readonly lines: readonly {
    readonly line: string
    readonly qty: number
    readonly net: number
    readonly taxClass: string
  }[]
}

type RuleRow = Omit<TaxRule, 'dpp' | 'rate'> & { dppNum: number; dppDen: number; rateNum: number; rateDen: number }

/** How each tax class is taxed on a day; none where the company collects no PPN. Two statements. */
export const taxRulesOn = async (tx: Tx, day: string): Promise<ReadonlyMap<string, TaxRule>> => {
  if (!(await readCompany(tx))?.isPkp) return new Map()
  const rows = await tx.rows<RuleRow>(
    `select class as "taxClass", from_day as "from", to_day as "to", dpp_num as "dppNum", dpp_den as "dppDen",
       rate_num as "rateNum", rate_den as "rateDen", rounding, '' as source
     from company.v_tax_rule where from_day <= $1 and (to_day is null or to_day >= $1)`,
    [day],
  )
  return new Map(
    rows.map(({ dppNum, dppDen, rateNum, rateDen, ...rule }) => [
      rule.taxClass,
      { ...rule, dpp: { num: dppNum, den: dppDen }, rate: { num: rateNum, den: rateDen } },
    ]),
  )
}

type Made = Bill & { readonly id: string; readonly total: number; readonly tax: number; readonly taxes: BilledTax[] }

const INVOICES = `
  insert into orders.invoice (id, number, account, customer_order, shipment, shipment_number, day, due, total, tax, taxes, at)
  select t.*, $12 from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::date[],
    $9::bigint[], $10::bigint[], $11::jsonb[]) as t`

const LINES = `
  insert into orders.invoice_line (invoice, n, order_line, qty, net, tax_class)
  select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::bigint[], $5::bigint[], $6::text[])`

/** What an order took of the credit becomes what is owed; where a rounding makes it more, that is let pass. */
const OWE = `
  update orders.account a set committed = a.committed - t.eased, owed = a.owed + t.billed,
    excess = greatest(0, a.committed - t.eased + a.owed + t.billed - a.credit_limit - a.advance)
  from (select account, sum(eased)::bigint as eased, sum(billed)::bigint as billed
        from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as u (account, eased, billed) group by 1) t
  where a.party = t.account`

const keep = async (tx: Tx, now: Date, made: readonly Made[]) => {
  await tx.rows(INVOICES, [
    ...columns(
      made,
      b => b.id,
      b => b.number,
      b => b.order.account,
      b => b.order.id,
      b => b.shipment,
      b => b.shipmentNumber,
      b => b.day,
      b => b.due,
      b => b.total,
      b => b.tax,
      b => JSON.stringify(b.taxes),
    ),
    now,
  ])
  const lines = made.flatMap(bill => bill.lines.map((line, n) => ({ invoice: bill.id, n: n + 1, ...line })))
  await tx.rows(
    LINES,
    columns(
      lines,
      l => l.invoice,
      l => l.n,
      l => l.line,
      l => l.qty,
      l => l.net,
      l => l.taxClass,
    ),
  )
}

/**
 * Makes invoices: numbered without gaps, with the PPN of their day inside, booked on the customer's account. `eased` says
 * by how much each order takes less of the credit than before. A constant number of statements.
 */
export const bookBills = async (
  tx: Tx,
  who: Who,
  now: Date,
  bills: readonly Bill[],
  eased: ReadonlyMap<string, number>,
): Promise<void> => {
  const rules = bills.length > 0 ? await taxRulesOn(tx, bills[0]!.day) : new Map<string, TaxRule>()
  const currency = (await readCompany(tx))?.currency ?? 'IDR'
  const made = bills.map((bill): Made => {
    const taxes = taxesOf(bill.lines, rules)
    const tax = taxes.reduce((sum, t) => sum + t.tax, 0)
    return { ...bill, id: newId(), taxes, tax, total: bill.lines.reduce((sum, line) => sum + line.net, 0) }
  })
  if (made.length > 0) await keep(tx, now, made)
  const entries = made
    .filter(bill => bill.total > 0)
    .map(({ id, number, order, day, taxes }) => ({
      ...{ id, why: 'customer-invoice', at: now.toISOString(), day, who: who.id, ref: number },
      postings: postingsOfBill({ account: order.account, place: order.place, taxes }, currency),
    }))
  if (entries.length > 0) await postEntries(tx, entries)
  const accountOf = new Map(made.map(bill => [bill.order.id, bill]))
  const moves = [...eased].map(([order, amount]) => ({ order, amount, billed: accountOf.get(order)?.total ?? 0 }))
  const owners = await tx.rows<{ id: string; account: string }>(
    'select id, account from orders.customer_order where id = any($1::uuid[])',
    [moves.map(m => m.order)],
  )
  const owner = new Map(owners.map(o => [o.id, o.account]))
  await tx.rows(
    OWE,
    columns(
      moves,
      m => owner.get(m.order)!,
      m => m.amount,
      m => m.billed,
    ),
  )
  await announce(
    tx,
    made.map(bill => ({
      ...{
        topic: 'orders.invoiced',
        key: bill.order.account,
        payload: { invoice: bill.id, account: bill.order.account },
      },
    })),
  )
}
