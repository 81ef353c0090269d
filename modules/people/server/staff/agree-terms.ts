import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import type { TermsInput } from '../../contract/index.ts'

export type TermsRefusal = 'employee-unknown' | 'terms-once-a-day' | 'terms-paid-already'

const PAID = `
  select to_char(r.month, 'YYYY-MM') as month from people.pay_run r join people.pay_slip s on s.run = r.id
  where s.employee = $1 and r.approved_at is not null and r.reversed_at is null
    and (r.month + interval '1 month')::date > $2
  order by r.month desc limit 1`

const INSERT = `
  insert into people.terms (id, employee, from_day, basic, allowances, tax_status, has_tax_number, tax, accident_rate,
    health, pension, minimum_wage, said_at, said_by)
  values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict on constraint terms_pk do nothing`

/**
 * What is agreed with somebody from a day on. It is not changed later: other terms begin on another day, and not within
 * a month whose pay has been approved. The same id again changes nothing.
 */
export const agreeTerms = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: TermsInput,
): Promise<Answer<{ id: string }, TermsRefusal>> => {
  const paid = await tx.one<{ month: string }>(PAID, [it.employee, it.from])
  if (paid)
    return refused('terms-paid-already', `The pay of ${paid.month} is approved; let the terms begin after that month.`)
  const saved = await unlessBroken(tx, () =>
    tx.rows(INSERT, [
      ...[it.id, it.employee, it.from, it.basic, JSON.stringify(it.allowances), it.taxStatus, it.hasTaxNumber, it.tax],
      ...[it.accidentRate, it.health, it.pension, it.minimumWage, now, who.id],
    ]),
  )
  if (saved.ok) return done({ id: it.id })
  if (saved.constraint === 'terms_once_a_day')
    return refused('terms-once-a-day', `Terms from ${it.from} are agreed already; let these begin on another day.`)
  return refused('employee-unknown', 'Nobody of that number works here; take them on first.')
}
