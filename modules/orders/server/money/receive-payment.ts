import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { pairSigned } from '#modules/books/rules/index.ts'
import { isClosed, postEntries } from '#modules/books/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { receivableFrom } from '../../rules/index.ts'
import { readFrame } from '../read-frame.ts'
import { takeNumbers } from '../take-numbers.ts'
import { closePaid } from './close-paid.ts'
import { advanceOf, settleAccount } from './move-advance.ts'

export type Payment = {
  readonly id: string
  readonly account: string
  readonly day: string
  readonly note: string
  /** Minor units that came. More than the lines: the rest lies aside. Less: the rest is taken from what lies aside. */
  readonly money?: number
  readonly lines: readonly { readonly invoice: string; readonly amount: number }[]
}
export type PaymentRefusal =
  | 'payment-differs'
  | 'payment-empty'
  | 'invoice-unknown'
  | 'invoice-over-paid'
  | 'advance-too-small'
  | 'period-closed'
export type Received = { answer: 'created' | 'exists'; number: string; amount: number }

const PAY = `
  update orders.invoice i set paid = i.paid + t.amount
  from unnest($1::uuid[], $2::bigint[]) as t (id, amount) where i.id = t.id`

/** What goes off invoices, and the money that came. */
const amountsOf = (it: Payment) => {
  const settled = it.lines.reduce((sum, line) => sum + line.amount, 0)
  return [settled, it.money ?? settled] as const
}

const write = async (tx: Tx, who: Who, now: Date, it: Payment, digest: string): Promise<string> => {
  const [settled, money] = amountsOf(it)
  const { currency } = await readFrame(tx, now)
  const [number] = await takeNumbers(tx, 'RV', it.day, 1)
  const pairs = columns(
    it.lines,
    l => l.invoice,
    l => l.amount,
  )
  await tx.rows(PAY, pairs)
  await tx.rows(
    'insert into orders.payment (id, number, account, day, amount, note, digest, who, who_name, at, advance) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [it.id, number, it.account, it.day, money, it.note, digest, who.id, who.name, now, money - settled],
  )
  await tx.rows(
    'insert into orders.payment_line (payment, invoice, amount) select $1, * from unnest($2::uuid[], $3::bigint[])',
    [it.id, ...pairs],
  )
  await settleAccount(tx, it.account, settled, money - settled)
  const legs = [
    { account: 'bank', amount: money },
    { account: receivableFrom(it.account), amount: -settled },
    { account: advanceOf(it.account), amount: settled - money },
  ]
  const entry = { id: it.id, why: 'customer-payment', at: now.toISOString(), day: it.day, who: who.id, ref: number! }
  await postEntries(tx, [{ ...entry, postings: pairSigned(legs, currency) }])
  return number!
}

const LOCK = `
  select id, account from orders.invoice where id = any($1::uuid[]) order by id for update`

/**
 * Records money that came from a customer: for any of its open invoices, in part or whole, or in advance; what lies aside
 * settles invoices the same way. The credit is free again, and
 * orders that wait are looked at. It says what a person saw at the bank; no bank is connected. Once by its id.
 */
export const receivePayment = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: Payment,
): Promise<Answer<Received, PaymentRefusal>> => {
  const digest = sha256(canonical(it))
  await tx.rows(
    `select id from orders.customer_order where id in (select customer_order from orders.invoice where id = any($1::uuid[]))
     order by id for update`,
    [it.lines.map(l => l.invoice)],
  )
  const open = await tx.rows<{ id: string; account: string }>(LOCK, [it.lines.map(l => l.invoice)])
  const before = await tx.one<{ number: string; amount: number; digest: string }>(
    'select number, amount, digest from orders.payment where id = $1',
    [it.id],
  )
  if (before)
    return before.digest === digest
      ? done({ answer: 'exists', number: before.number, amount: before.amount })
      : refused('payment-differs', `${before.number} was recorded before with other content.`)
  if (open.filter(o => o.account === it.account).length !== it.lines.length)
    return refused('invoice-unknown', 'An invoice is of another customer, not known, or stands there twice.')
  if (await isClosed(tx, it.day)) return refused('period-closed', `${it.day} is closed in the books.`)
  const [settled, amount] = amountsOf(it)
  if (settled === 0 && amount === 0) return refused('payment-empty', 'No money came, and no invoice is settled.')
  const kept = await unlessBroken(tx, () => write(tx, who, now, it, digest))
  if (!kept.ok && kept.constraint === 'invoice_over_paid')
    return refused('invoice-over-paid', 'More is paid than an invoice still asks for; look at what is open.')
  if (!kept.ok && kept.constraint === 'account_advance_sound')
    return refused('advance-too-small', 'More is taken from the advance than the customer has left of it.')
  if (!kept.ok && kept.constraint === 'payment_pk')
    return refused('payment-differs', 'That id stands on another payment.')
  if (!kept.ok) throw new Error(`a payment broke ${kept.constraint}`)
  await closePaid(
    tx,
    who,
    now,
    it.lines.map(l => l.invoice),
  )
  await announce(tx, [
    { topic: 'orders.paid', key: it.account, payload: { payment: it.id, account: it.account } },
    { topic: 'orders.account-changed', key: it.account, payload: { account: it.account } },
  ])
  return done({ answer: 'created', number: kept.value, amount })
}
