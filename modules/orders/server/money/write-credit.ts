import { pairSigned } from '#modules/books/rules/index.ts'
import { postEntries } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { type BilledTax, receivableFrom } from '../../rules/index.ts'
import { readFrame } from '../read-frame.ts'
import { takeNumbers } from '../take-numbers.ts'
import type { CreditWish } from './credit-wish.ts'
import { advanceOf, settleAccount } from './move-advance.ts'

export type CreditLine = {
  readonly invoiceLine: number
  readonly orderLine: string
  readonly item: string
  readonly qty: number
  readonly net: number
  readonly taxClass: string
  readonly goods: 'on-hand' | 'damaged' | 'none'
}

export type MadeCredit = {
  readonly wish: CreditWish
  readonly account: string
  readonly place: string
  readonly lines: readonly CreditLine[]
  readonly taxes: readonly BilledTax[]
  readonly total: number
  /** What of it goes off the invoice; the rest lies aside. */
  readonly applied: number
  readonly digest: string
}

const CREDITED = `
  update orders.invoice_line l set credited = l.credited + t.qty
  from unnest($2::int[], $3::bigint[]) as t (n, qty) where l.invoice = $1 and l.n = t.n`

const NOTE = `
  insert into orders.credit_note (id, number, account, invoice, day, reason, total, tax, taxes, applied, nota_retur,
    nota_retur_day, tax_invoice, digest, who, who_name, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`

const LINES = `
  insert into orders.credit_note_line (credit_note, n, invoice_line, order_line, qty, net, tax_class, goods)
  select $1, * from unnest($2::int[], $3::int[], $4::uuid[], $5::bigint[], $6::bigint[], $7::text[], $8::text[])`

const postingsOf = ({ account, place, taxes, total, applied }: MadeCredit, currency: string) =>
  pairSigned(
    [
      { account: receivableFrom(account), amount: -applied },
      { account: advanceOf(account), amount: applied - total },
      { account: `revenue:wholesale:${place}`, amount: taxes.reduce((sum, t) => sum + t.base, 0) },
      ...taxes.map(t => ({ account: `tax:${t.class}:wholesale:${place}`, amount: t.tax })),
    ],
    currency,
  )

/** Writes a credit note and books it. Breaks `invoice_line_over_credited` when more is credited than was invoiced. */
export const writeCredit = async (tx: Tx, who: Who, now: Date, it: MadeCredit): Promise<string> => {
  const { wish, lines } = it
  const { currency } = await readFrame(tx, now)
  const [number] = await takeNumbers(tx, 'CN', wish.day, 1)
  await tx.rows(CREDITED, [
    wish.invoice,
    ...columns(
      lines,
      l => l.invoiceLine,
      l => l.qty,
    ),
  ])
  const tax = it.taxes.reduce((sum, t) => sum + t.tax, 0)
  await tx.rows(NOTE, [
    ...[wish.id, number, it.account, wish.invoice, wish.day, wish.reason, it.total, tax, JSON.stringify(it.taxes)],
    ...[it.applied, wish.notaRetur, wish.notaReturDay, wish.taxInvoice, it.digest, who.id, who.name, now],
  ])
  await tx.rows(LINES, [
    wish.id,
    ...columns(
      lines.map((line, n) => ({ ...line, n: n + 1 })),
      l => l.n,
      l => l.invoiceLine,
      l => l.orderLine,
      l => l.qty,
      l => l.net,
      l => l.taxClass,
      l => l.goods,
    ),
  ])
  await tx.rows('update orders.invoice set paid = paid + $2 where id = $1', [wish.invoice, it.applied])
  await settleAccount(tx, it.account, it.applied, it.total - it.applied)
  const entry = { id: wish.id, why: 'customer-credit', at: now.toISOString(), day: wish.day, who: who.id, ref: number! }
  if (it.total > 0) await postEntries(tx, [{ ...entry, postings: postingsOf(it, currency) }])
  return number!
}
