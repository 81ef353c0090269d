import { type Answer, done, refused } from '#kernel/answer.ts'
import { isClosed } from '#modules/books/server/index.ts'
import { completeTask, openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type Finding, matchInvoice } from '../../rules/index.ts'
import { bookInvoice } from './book-invoice.ts'
import { type ForMatch, readForMatch } from './read-for-match.ts'

export type InvoiceState = 'waiting' | 'mismatch' | 'booked' | 'rejected'
export type Matched = { readonly state: InvoiceState; readonly findings: readonly Finding[] }
export type MatchRefusal = 'invoice-unknown' | 'invoice-settled' | 'period-closed'

/** Ends the task that asks about an invoice, with the word for how. */
export const endQuestion = async (tx: Tx, who: Who, now: Date, invoice: string, outcome: string) => {
  const open = await tx.rows<{ id: string }>(
    `select id from flow.v_task where kind = 'invoice-mismatch' and subject = $1 and done_at is null`,
    [invoice],
  )
  const whoever: Who = { ...SYSTEM, id: who.id, name: who.name }
  for (const task of open) await completeTask(tx, whoever, now, { id: task.id, outcome })
}

const keepFindings = async (tx: Tx, invoice: string, findings: readonly Finding[]) => {
  await tx.rows('delete from purchasing.invoice_finding where invoice = $1', [invoice])
  await tx.rows(
    `insert into purchasing.invoice_finding (invoice, n, kind, line, expected, actual)
     select $1, * from unnest($2::int[], $3::text[], $4::int[], $5::bigint[], $6::bigint[])`,
    [
      invoice,
      findings.map((_, n) => n + 1),
      ...columns(
        findings,
        f => f.kind,
        f => f.line,
        f => f.expected,
        f => f.actual,
      ),
    ],
  )
}

const ask = (tx: Tx, who: Who, now: Date, { kept, terms }: ForMatch, findings: readonly Finding[]) =>
  openTasks(tx, who.id, now, [
    {
      id: newId(),
      kind: 'invoice-mismatch',
      subject: kept.id,
      place: null,
      detail: { number: kept.number, name: terms.name, amount: kept.total, findings: findings.map(f => f.kind) },
    },
  ])

/**
 * Compares an invoice with its orders and what came. Within the tolerances, or when `accept` says that a person lets it
 * pass, it is booked; goods that have yet to come let it wait; all else is a task for a person. Nothing is booked twice:
 * orders and invoice are held while this runs.
 */
export const matchOne = async (
  tx: Tx,
  who: Who,
  now: Date,
  id: string,
  accept = false,
): Promise<Answer<Matched, MatchRefusal>> => {
  const found = await readForMatch(tx, id)
  if (!found) return refused('invoice-unknown', `There is no invoice ${id}.`)
  const { kept, invoice, ordered, terms } = found
  if (kept.kind !== 'invoice' || kept.state === 'booked' || kept.state === 'rejected')
    return refused('invoice-settled', `${kept.number} is ${kept.state} already.`)
  const match = matchInvoice(invoice, ordered, terms)
  const { findings } = match
  await keepFindings(tx, id, findings)
  if (match.verdict !== 'matched' && !accept) {
    await tx.rows('update purchasing.invoice set state = $2 where id = $1', [id, match.verdict])
    if (match.verdict === 'mismatch') await ask(tx, who, now, found, findings)
    else await endQuestion(tx, who, now, id, 'waiting')
    return done({ state: match.verdict, findings })
  }
  if (await isClosed(tx, kept.day))
    return refused(
      'period-closed',
      `${kept.day} is closed in the books; open the period, or enter the invoice on a later day.`,
    )
  await bookInvoice(tx, who, now, found, match)
  await endQuestion(tx, who, now, id, accept ? 'accepted' : 'matched')
  await announce(tx, [
    { topic: 'purchasing.invoice-booked', key: kept.supplier, payload: { invoice: id, supplier: kept.supplier } },
  ])
  return done({ state: 'booked', findings })
}

/** Invoices that wait for goods of these orders, oldest first. One statement. */
export const waitingOn = async (tx: Tx, orders: readonly string[]): Promise<string[]> => {
  const rows = await tx.rows<{ id: string }>(
    `select distinct i.id from purchasing.invoice i join purchasing.invoice_line l on l.invoice = i.id
     where i.state in ('waiting', 'mismatch') and i.kind = 'invoice' and l.purchase_order = any($1::uuid[]) order by i.id`,
    [orders],
  )
  return rows.map(r => r.id)
}

/** Matches again what waits for goods of these orders: called when some have come. */
export const matchWaiting = async (tx: Tx, who: Who, now: Date, orders: readonly string[]): Promise<void> => {
  for (const id of await waitingOn(tx, orders)) await matchOne(tx, who, now, id)
}
