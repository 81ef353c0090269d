import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { endQuestion, type InvoiceState, type MatchRefusal, matchOne } from './match-one.ts'

export type Decision = {
  readonly id: string
  readonly decision: 'accept' | 'reject' | 'match-again'
  readonly note: string
}
export type DecideRefusal = MatchRefusal | 'invoice-own-decision' | 'decision-unsaid'

const DECIDED = `
  update purchasing.invoice set decided_by = $2, decided_name = $3, decided_at = $4, decision = $5,
         state = case when $6 then 'rejected' else state end
  where id = $1`

/**
 * What a person decides about an invoice that does not fit. To let it pass takes another person than the one who entered it,
 * and a reason; it is then booked with its variance. Sent back, its number may be entered again.
 */
export const decideInvoice = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, decision, note }: Decision,
): Promise<Answer<{ state: InvoiceState }, DecideRefusal>> => {
  if (decision === 'match-again') {
    const again = await matchOne(tx, who, now, id)
    return again.ok ? done({ state: again.value.state }) : again
  }
  // Whoever books holds the orders before the invoice; here the invoice is only read until then.
  const kept = await tx.one<{ state: InvoiceState; enteredBy: string; number: string; supplier: string }>(
    'select state, entered_by as "enteredBy", number, supplier from purchasing.invoice where id = $1',
    [id],
  )
  if (!kept) return refused('invoice-unknown', `There is no invoice ${id}.`)
  if (kept.state === 'booked' || kept.state === 'rejected')
    return refused('invoice-settled', `${kept.number} is ${kept.state} already.`)
  if (note.length < 3) return refused('decision-unsaid', `Say why ${kept.number} is ${decision}ed; others will ask.`)
  if (decision === 'accept') {
    if (kept.enteredBy === who.id)
      return refused('invoice-own-decision', 'Whoever entered an invoice does not let it pass; ask another person.')
    const booked = await matchOne(tx, who, now, id, true)
    if (!booked.ok) return booked
    await tx.rows(DECIDED, [id, who.id, who.name, now, note, false])
    return done({ state: 'booked' })
  }
  const gone = await tx.one(
    `select 1 from purchasing.invoice where id = $1 and state in ('waiting', 'mismatch') for update`,
    [id],
  )
  if (!gone) return refused('invoice-settled', `${kept.number} was settled meanwhile.`)
  await tx.rows(DECIDED, [id, who.id, who.name, now, note, true])
  await endQuestion(tx, who, now, id, 'rejected')
  await announce(tx, [{ topic: 'purchasing.invoice-rejected', key: kept.supplier, payload: { invoice: id } }])
  return done({ state: 'rejected' })
}
