import { type Answer, assert, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { isClosed } from '#modules/books/server/index.ts'
import { takeBackSold } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type BilledTax, creditOf, creditTaxes } from '../../rules/index.ts'
import { closePaid } from './close-paid.ts'
import type { CreditWish } from './credit-wish.ts'
import { type CreditLine, writeCredit } from './write-credit.ts'

export type CreditNoteRefusal =
  | 'credit-differs'
  | 'credit-too-much'
  | 'invoice-unknown'
  | 'period-closed'
  | 'goods-refused'
export type Credited = { answer: 'created' | 'exists'; number: string; total: number; aside: number }

type Invoice = { account: string; place: string; total: number; paid: number; taxes: BilledTax[] }
type Line = { n: number; line: string; item: string; qty: number; credited: number; net: number; taxClass: string }

const ORDER = `
  select id from orders.customer_order where id in (select customer_order from orders.invoice where id = $1) for update`
const INVOICE = `
  select i.account, o.place, i.total, i.paid, i.taxes from orders.invoice i join orders.customer_order o on o.id = i.customer_order
  where i.id = $1 for update of i`
const LINES = `
  select x.n, x.order_line as line, l.item, x.qty, x.credited, x.net, x.tax_class as "taxClass"
  from orders.invoice_line x join orders.order_line l on l.id = x.order_line where x.invoice = $1 order by x.n`
const BEFORE = `
  select l.tax_class as class, sum(l.net)::bigint as net from orders.credit_note_line l
  join orders.credit_note c on c.id = l.credit_note where c.invoice = $1 group by 1`

const sumBy = (lines: readonly CreditLine[]) => {
  const sums = new Map<string, number>()
  for (const { taxClass, net } of lines) sums.set(taxClass, (sums.get(taxClass) ?? 0) + net)
  return sums
}

/** The lines with what each is worth back; the same line named twice goes on from the first. */
const worth = (
  wish: CreditWish,
  lines: readonly Line[],
): Answer<CreditLine[], 'credit-too-much' | 'invoice-unknown'> => {
  const left = new Map(lines.map(line => [line.n, { ...line }]))
  const made: CreditLine[] = []
  for (const { n, qty, goods } of wish.lines) {
    const line = left.get(n)
    if (!line) return refused('invoice-unknown', `The invoice has no line ${n}.`)
    if (line.credited + qty > line.qty)
      return refused('credit-too-much', `Line ${n}: ${line.qty - line.credited} thousandths can still be credited.`)
    const { line: orderLine, item, taxClass } = line
    made.push({ invoiceLine: n, orderLine, item, qty, goods, taxClass, net: creditOf(line, qty) })
    line.credited += qty
  }
  return done(made)
}

const goodsBack = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: CreditWish,
  invoice: Invoice,
  lines: readonly CreditLine[],
  number: string,
) => {
  const back = lines.flatMap(({ item, qty, goods }, n) => {
    const { lot, serials } = wish.lines[n]!
    return goods === 'none' ? [] : [{ item, qty, state: goods, ...(lot && { lot }), ...(serials && { serials }) }]
  })
  if (back.length === 0) return done(null)
  const doc = { id: newId(), day: wish.day, ref: number, place: invoice.place, customer: invoice.account }
  const taken = await takeBackSold(tx, who, now, { ...doc, lines: back })
  return taken.ok ? done(null) : refused('goods-refused', `${taken.refusal}: ${taken.detail ?? ''}`)
}

const make = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: CreditWish,
  invoice: Invoice,
): Promise<Answer<Omit<Credited, 'answer'>, CreditNoteRefusal>> => {
  const lines = worth(wish, await tx.rows<Line>(LINES, [wish.invoice]))
  if (!lines.ok) return lines
  const rows = await tx.rows<{ class: string; net: number }>(BEFORE, [wish.invoice])
  const before = new Map(rows.map(row => [row.class, row.net]))
  const taxes = creditTaxes(invoice.taxes, before, sumBy(lines.value))
  const total = lines.value.reduce((sum, line) => sum + line.net, 0)
  const applied = Math.min(total, invoice.total - invoice.paid)
  const { account, place } = invoice
  const digest = sha256(canonical(wish))
  const written = await unlessBroken(tx, () =>
    writeCredit(tx, who, now, { wish, account, place, lines: lines.value, taxes, total, applied, digest }),
  )
  if (!written.ok && written.constraint === 'credit_note_pk')
    return refused('credit-differs', 'That id stands on another credit note.')
  assert(written.ok, `a credit note broke ${written.ok ? '' : written.constraint}`)
  const back = await goodsBack(tx, who, now, wish, invoice, lines.value, written.value)
  return back.ok ? done({ number: written.value, total, aside: total - applied }) : back
}

/**
 * Makes an invoice smaller, in whole or part: the goods come back into stock as they came, revenue and PPN go back by the
 * invoice's own rate, what the customer owes shrinks, and what was paid already lies aside for other invoices. Once by its
 * id; whoever credits at once, never more than was invoiced.
 */
export const creditGoods = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: CreditWish,
): Promise<Answer<Credited, CreditNoteRefusal>> => {
  await tx.rows(ORDER, [wish.invoice])
  const invoice = await tx.one<Invoice>(INVOICE, [wish.invoice])
  if (!invoice) return refused('invoice-unknown', `There is no invoice ${wish.invoice}.`)
  const known = await tx.one<{ number: string; total: number; applied: number; digest: string }>(
    'select number, total, applied, digest from orders.credit_note where id = $1',
    [wish.id],
  )
  if (known)
    return known.digest === sha256(canonical(wish))
      ? done({ answer: 'exists', number: known.number, total: known.total, aside: known.total - known.applied })
      : refused('credit-differs', `${known.number} was made before with other content.`)
  if (await isClosed(tx, wish.day)) return refused('period-closed', `${wish.day} is closed in the books.`)
  await tx.rows('savepoint credit')
  const made = await make(tx, who, now, wish, invoice)
  if (!made.ok) {
    await tx.rows('rollback to savepoint credit')
    return made
  }
  await closePaid(tx, who, now, [wish.invoice])
  await announce(tx, [
    { topic: 'orders.credited', key: invoice.account, payload: { note: wish.id, account: invoice.account } },
    { topic: 'orders.account-changed', key: invoice.account, payload: { account: invoice.account } },
  ])
  return done({ answer: 'created', ...made.value })
}
