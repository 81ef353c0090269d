import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import type { ExtraInput } from '../../contract/index.ts'

const APPROVED = `
  select 1 as it from people.pay_slip s join people.pay_run r on r.id = s.run
  where s.employee = $1 and r.month = $2 and r.approved_at is not null and r.reversed_at is null`

const INSERT = `
  insert into people.extra (id, employee, month, kind, code, amount, overtime, said_at, said_by)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9) on conflict on constraint extra_pk do nothing`

/** Adds overtime, something paid once, or a deduction to somebody's month. The same id again changes nothing. */
export const noteExtra = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: ExtraInput,
): Promise<Answer<{ id: string }, 'employee-unknown' | 'extra-overtime-said' | 'month-paid-already'>> => {
  if (await tx.one(APPROVED, [it.employee, it.month]))
    return refused('month-paid-already', `The pay of ${it.month.slice(0, 7)} is approved; note it for a later month.`)
  const overtime = it.overtime && JSON.stringify(it.overtime)
  const saved = await unlessBroken(tx, () =>
    tx.rows(INSERT, [it.id, it.employee, it.month, it.kind, it.code, it.amount, overtime, now, who.id]),
  )
  if (saved.ok) return done({ id: it.id })
  if (saved.constraint === 'extra_overtime_said')
    return refused('extra-overtime-said', 'Overtime needs its minutes and the kind of day; an amount needs neither.')
  return refused('employee-unknown', 'Nobody of that number works here; take them on first.')
}
