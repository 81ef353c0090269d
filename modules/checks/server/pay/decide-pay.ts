import { type Answer, done, refused } from '#kernel/answer.ts'
import { withdrawAbout } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { StepRefusal } from '../register/judge-steps.ts'
import { takeSteps } from '../register/take-steps.ts'

export type PayDecision = {
  readonly item: string
  /** UUIDv7 of the decision, made by whoever decides. */
  readonly deed: string
  readonly decision: 'pay' | 'return'
  readonly why: string
}

export type PayRefusal = StepRefusal | 'pay-unknown' | 'pay-decided' | 'pay-too-late'

type Row = { problem: string; decided: 'pay' | 'return' | null; due: Date; issued: string | null }

const LOCK = 'select problem, decided, due, issued from checks.pay_exception where item = $1 for update'
const DECIDE = `
  update checks.pay_exception set decided = $2, decided_at = $3, decided_by = $4, why = $5 where item = $1`
const UNDO = `
  update checks.pay_exception set decided = null, decided_at = null, decided_by = null, why = '' where item = $1`
const TAKE = 'update checks.issued set item = $2 where id = $1 and item is null'

/**
 * Decides about a presented cheque that is not as issued: to pay validates it, to return refuses it, with the problem and
 * the reason in its life. By the cut-off; afterwards the usual decision of its account was taken.
 */
export const decidePay = async (
  tx: Tx,
  who: string,
  now: Date,
  day: string,
  { item, deed, decision, why }: PayDecision,
): Promise<Answer<{ item: string }, PayRefusal>> => {
  const row = await tx.one<Row>(LOCK, [item])
  if (!row) return refused('pay-unknown', 'This cheque is no exception of positive pay.')
  if (row.decided)
    return row.decided === decision
      ? done({ item })
      : refused('pay-decided', `It was decided to ${row.decided} this cheque. Look at its life.`)
  if (who !== 'system' && row.due <= now) return refused('pay-too-late', 'The cut-off has passed: the usual is done.')
  const said = [`positive pay: ${decision}, ${row.problem}`, why.trim()].filter(part => part !== '').join(' · ')
  await tx.rows(DECIDE, [item, decision, now, who, why.trim()])
  const step = decision === 'pay' ? 'validated' : 'rejected'
  const taken = await takeSteps(tx, who, now, day, { id: deed, step, items: [item], why: said })
  if (!taken.ok) {
    await tx.rows(UNDO, [item])
    return taken
  }
  if (decision === 'pay' && row.issued) await tx.rows(TAKE, [row.issued, item])
  await withdrawAbout(tx, who, now, { kind: 'positive-pay', subjects: [item], why: said })
  return done({ item })
}

const DUE = `
  select item, usual from checks.pay_exception where decided is null and due <= $1 order by item limit 1
  for update skip locked`

/**
 * Takes the usual decision about one exception whose cut-off has passed; a cheque that cannot be paid as it stands goes
 * back. Null where none is left. One at a time: what is wrong with one holds up no other.
 */
export const decideDue = async (tx: Tx, now: Date, day: string): Promise<string | null> => {
  const due = await tx.one<{ item: string; usual: 'pay' | 'return' }>(DUE, [now])
  if (!due) return null
  const decide = (decision: 'pay' | 'return') =>
    decidePay(tx, 'system', now, day, { item: due.item, deed: newId(), decision, why: 'cut-off' })
  const first = await decide(due.usual)
  if (first.ok) return due.item
  const second = await decide('return')
  // It stands elsewhere by now: there is nothing left to decide, and that is written down.
  if (!second.ok) await tx.rows(DECIDE, [due.item, 'return', now, 'system', second.detail ?? second.refusal])
  return due.item
}
