import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { isClosed, postEntries } from '#modules/books/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { payableTo } from '../../rules/index.ts'
import { takeNumbers } from '../take-numbers.ts'

export type Payment = {
  readonly id: string
  readonly supplier: string
  readonly day: string
  readonly note: string
  readonly lines: readonly { readonly invoice: string; readonly amount: number }[]
}
export type PayRefusal =
  | 'payment-differs'
  | 'invoice-unknown'
  | 'invoice-over-paid'
  | 'payment-below-nothing'
  | 'period-closed'
type Paid = { answer: 'created' | 'exists'; number: string; amount: number }

type Open = { id: string; kind: string; supplier: string }

const write = async (tx: Tx, who: Who, now: Date, it: Payment, amount: number, digest: string) => {
  const [number] = await takeNumbers(tx, 'PV', it.day, 1)
  const pairs = columns(
    it.lines,
    l => l.invoice,
    l => l.amount,
  )
  await tx.rows(
    `update purchasing.invoice i set paid = i.paid + t.amount
     from unnest($1::uuid[], $2::bigint[]) as t (id, amount) where i.id = t.id`,
    pairs,
  )
  await tx.rows(
    'insert into purchasing.payment (id, number, supplier, day, amount, note, digest, who, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [it.id, number, it.supplier, it.day, amount, it.note, digest, who.id, now],
  )
  await tx.rows(
    'insert into purchasing.payment_line (payment, invoice, amount) select $1, * from unnest($2::uuid[], $3::bigint[])',
    [it.id, ...pairs],
  )
  return number!
}

/**
 * Records that a supplier was paid from the bank: any of its invoices, in part or whole, less credit notes. It says what a
 * person did at the bank; no bank is connected.
 */
export const paySupplier = async (tx: Tx, who: Who, now: Date, it: Payment): Promise<Answer<Paid, PayRefusal>> => {
  const digest = sha256(canonical(it))
  const open = await tx.rows<Open>(
    `select id, kind, supplier from purchasing.invoice where id = any($1::uuid[]) and state = 'booked' order by id for update`,
    [it.lines.map(l => l.invoice)],
  )
  const before = await tx.one<{ number: string; amount: number; digest: string }>(
    'select number, amount, digest from purchasing.payment where id = $1',
    [it.id],
  )
  if (before)
    return before.digest === digest
      ? done({ answer: 'exists', number: before.number, amount: before.amount })
      : refused('payment-differs', `${before.number} was recorded before with other content.`)
  const known = new Map(open.filter(o => o.supplier === it.supplier).map(o => [o.id, o]))
  if (known.size !== it.lines.length)
    return refused('invoice-unknown', 'An invoice is not booked, of another supplier, or stands there twice.')
  if (await isClosed(tx, it.day)) return refused('period-closed', `${it.day} is closed in the books.`)
  const amount = it.lines.reduce((sum, l) => sum + (known.get(l.invoice)!.kind === 'invoice' ? l.amount : -l.amount), 0)
  if (amount < 0)
    return refused('payment-below-nothing', 'The credit notes are more than the invoices; take fewer of them.')
  const paid = await unlessBroken(tx, () => write(tx, who, now, it, amount, digest))
  if (!paid.ok && paid.constraint === 'invoice_over_paid')
    return refused('invoice-over-paid', 'More is paid than an invoice still asks for; look at what is open.')
  if (!paid.ok) throw new Error(`a payment broke ${paid.constraint}`)
  const postings = amount === 0 ? [] : [{ debit: payableTo(it.supplier), credit: 'bank', unit: 'IDR', amount }]
  if (amount > 0)
    await postEntries(tx, [
      {
        id: it.id,
        why: 'supplier-payment',
        at: now.toISOString(),
        day: it.day,
        who: who.id,
        ref: paid.value,
        postings,
      },
    ])
  await announce(tx, [
    { topic: 'purchasing.paid', key: it.supplier, payload: { payment: it.id, supplier: it.supplier } },
  ])
  return done({ answer: 'created', number: paid.value, amount })
}
