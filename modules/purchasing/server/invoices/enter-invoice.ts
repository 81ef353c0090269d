import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { addDays } from '#kernel/moment.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'
import type { InvoiceInput } from '../../contract/index.ts'
import { normalNumber } from '../../rules/index.ts'
import { termsOf } from '../terms/read-terms.ts'
import { type Matched, type MatchRefusal, matchOne } from './match-one.ts'

export type EnterRefusal =
  | MatchRefusal
  | 'invoice-number-taken'
  | 'invoice-differs'
  | 'supplier-unknown'
  | 'order-line-unknown'
  | 'line-unsound'

/** What of an invoice or credit note is kept as its head. */
export type Paper = {
  readonly id: string
  readonly kind: 'invoice' | 'credit-note'
  readonly supplier: string
  readonly number: string
  readonly taxNumber: string
  readonly day: string
  readonly due: string
  readonly tax: number
  readonly total: number
  readonly state: 'waiting' | 'booked'
  readonly note: string
  readonly digest: string
}

/** Keeps the head of a paper. Throws the constraint `invoice_number_taken` for a number that the supplier has used. */
export const insertPaper = (tx: Tx, who: Who, now: Date, p: Paper) =>
  tx.rows(
    `insert into purchasing.invoice (id, kind, supplier, number, number_key, tax_number, day, due, tax, total, state, note, digest,
       entered_by, entered_name, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[
        p.id,
        p.kind,
        p.supplier,
        p.number,
        normalNumber(p.number),
        p.taxNumber,
        p.day,
        p.due,
        p.tax,
        p.total,
        p.state,
      ],
      ...[p.note, p.digest, who.id, who.name, now],
    ],
  )

/** Whether a paper was entered before: the same answers `exists`, another under its id differs. */
export const enteredBefore = async (tx: Tx, id: string, digest: string, number: string) => {
  const before = await tx.one<{ digest: string; state: Matched['state'] }>(
    'select digest, state from purchasing.invoice where id = $1',
    [id],
  )
  if (!before) return undefined
  return before.digest === digest
    ? done({ answer: 'exists' as const, id, state: before.state, findings: [] })
    : refused('invoice-differs', `${number} was entered before with other content.`)
}

/** The refusal for a number that is taken, with the day of the paper that has it. */
export const numberTaken = async (tx: Tx, supplier: string, number: string) => {
  const other = await tx.one<{ day: string; total: number }>(
    `select day, total from purchasing.invoice where supplier = $1 and number_key = $2 and state <> 'rejected'`,
    [supplier, normalNumber(number)],
  )
  return refused(
    'invoice-number-taken',
    `${number} of ${other?.day ?? 'another day'} is entered already; look at that one first.`,
  )
}

const insertLines = (tx: Tx, it: InvoiceInput) =>
  tx.rows(
    `insert into purchasing.invoice_line (invoice, line, purchase_order, order_line, charge, text, qty, net)
     select $1, * from unnest($2::int[], $3::uuid[], $4::int[], $5::boolean[], $6::text[], $7::bigint[], $8::bigint[])`,
    [
      it.id,
      it.lines.map((_, n) => n + 1),
      ...columns(
        it.lines,
        l => l.order,
        l => l.orderLine,
        l => l.charge,
        l => l.text,
        l => l.qty,
        l => l.net,
      ),
    ],
  )

const judge = (it: InvoiceInput): Answer<null, 'line-unsound'> => {
  const half = it.lines.findIndex(l => (l.order === null) !== (l.orderLine === null) || (l.charge && l.order !== null))
  return half === -1
    ? done(null)
    : refused('line-unsound', `Line ${half + 1} names an order without a line, or is a charge of an order; mend it.`)
}

const PROBLEMS: Readonly<Record<string, Answer<never, EnterRefusal>>> = {
  invoice_line_of_order: refused('order-line-unknown', 'A line of the invoice names an order line that is not there.'),
  invoice_number_said: refused(
    'invoice-number-taken',
    'The number has no letter or digit; type it as it stands on the paper.',
  ),
}

/**
 * Enters an invoice as it stands on the paper, and matches it at once. A number of a supplier is taken once, however it is
 * written; the same id again answers `exists`.
 */
export const enterInvoice = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: InvoiceInput,
): Promise<Answer<Matched & { answer: 'created' | 'exists'; id: string }, EnterRefusal>> => {
  const digest = sha256(canonical(it))
  const before = await enteredBefore(tx, it.id, digest, it.number)
  if (before) return before
  const sound = judge(it)
  if (!sound.ok) return sound
  const terms = (await termsOf(tx, [it.supplier])).get(it.supplier)
  if (!terms) return refused('supplier-unknown', 'The supplier is not known; save its terms first.')
  const { id, supplier, number, taxNumber, day, tax, total, note } = it
  const due = it.due ?? addDays(day, terms.termDays)
  await tx.rows('savepoint entering')
  const kept = await unlessBroken(tx, async () => {
    await insertPaper(tx, who, now, {
      ...{ id, supplier, number, taxNumber, day, due, tax, total, note, digest },
      kind: 'invoice',
      state: 'waiting',
    })
    await insertLines(tx, it)
  })
  if (!kept.ok) {
    if (kept.constraint === 'invoice_number_taken') return numberTaken(tx, supplier, number)
    const problem = PROBLEMS[kept.constraint]
    if (problem) return problem
    throw new Error(`an invoice broke ${kept.constraint}`)
  }
  const matched = await matchOne(tx, who, now, id)
  if (!matched.ok) {
    await tx.rows('rollback to savepoint entering')
    return matched
  }
  return done({ answer: 'created', id, ...matched.value })
}
