import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'
import type { RunInput } from '../../contract/index.ts'
import { type PaySlip, paySlip, pensionCap } from '../../rules/index.ts'
import { askApproval } from './ask-approval.ts'
import { type MonthRow, readMonths } from './read-months.ts'

export type PrepareRefusal =
  | 'run-approved-already'
  | 'terms-missing'
  | 'pay-below-zero'
  | 'earlier-run-open'
  | 'cap-unknown'
  | 'nobody-to-pay'
  | 'place-unknown'

const RUN = `
  insert into people.pay_run as r (id, place, month, on_day, prepared_at, prepared_by) values ($1, $2, $3, $4, $5, $6)
  on conflict (place, month) where reversed_at is null
    do update set on_day = excluded.on_day, prepared_at = excluded.prepared_at, prepared_by = excluded.prepared_by
    where r.approved_at is null
  returning id`

const EARLIER = `
  select to_char(month, 'YYYY-MM') as month from people.pay_run
  where place = $1 and month < $2 and month >= date_trunc('year', $2::date) and paid_at is null and reversed_at is null
  order by month limit 1`

const SLIPS = `
  insert into people.pay_slip (run, employee, slip, gross, contributions, tax, net, cost)
  select $1, * from unnest($2::uuid[], $3::jsonb[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[])`

type Made = { readonly row: MonthRow; readonly slip: PaySlip }

const keep = async (tx: Tx, run: string, made: readonly Made[]) => {
  await tx.rows('delete from people.pay_slip where run = $1', [run])
  await tx.rows(SLIPS, [
    run,
    ...columns(
      made,
      it => it.row.employee,
      it => JSON.stringify(it.slip),
      it => it.slip.gross,
      it => it.slip.contributions,
      it => it.slip.tax,
      it => it.slip.net,
      it => it.slip.cost,
    ),
  ])
}

const few = (names: readonly string[]) =>
  names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '')

const slipsOf = (it: RunInput, rows: readonly MonthRow[]): Answer<Made[], PrepareRefusal> => {
  if (rows.length === 0) return refused('nobody-to-pay', `Nobody works at this place in ${it.month.slice(0, 7)}.`)
  const bare = rows.filter(row => row.terms === null).map(row => row.name)
  if (bare.length > 0) return refused('terms-missing', `No pay is agreed with ${few(bare)}; agree terms first.`)
  if (pensionCap(it.onDay) === null)
    return refused('cap-unknown', `The cap of the pension on ${it.onDay} is not known; pay from March 2023 on.`)
  const made = rows.map(row => {
    const days = { served: row.served, paid: row.paid }
    const last = row.ends || it.month.slice(5, 7) === '12'
    return { row, slip: paySlip({ ...row, terms: row.terms!, on: it.onDay, days, last }) }
  })
  const below = made.filter(({ slip }) => slip.net < 0).map(({ row }) => row.name)
  if (below.length > 0)
    return refused('pay-below-zero', `More is taken off than is earned by ${few(below)}; take less off this month.`)
  return done(made)
}

/**
 * Makes the slips of everybody who was in service at a place in a month, and asks another person to approve them. Again
 * makes them anew, until they are approved. A constant number of statements, whatever the number of people.
 */
export const prepareRun = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: RunInput,
): Promise<Answer<{ id: string }, PrepareRefusal>> => {
  const written = await unlessBroken(tx, () =>
    tx.one<{ id: string }>(RUN, [it.id, it.place, it.month, it.onDay, now, who.id]),
  )
  if (!written.ok) return refused('place-unknown', 'The place is not known; choose another.')
  const run = written.value
  if (!run)
    return refused('run-approved-already', `The pay of ${it.month.slice(0, 7)} is approved; reverse it to change it.`)
  const earlier = await tx.one<{ month: string }>(EARLIER, [it.place, it.month])
  if (earlier)
    return refused(
      'earlier-run-open',
      `The pay of ${earlier.month} is not paid yet, and the tax of later months needs it.`,
    )
  const made = slipsOf(it, await readMonths(tx, it.place, it.month))
  if (!made.ok) return made
  await keep(tx, run.id, made.value)
  await askApproval(tx, who, now, { id: run.id, place: it.place, month: it.month, people: made.value.length })
  return done(run)
}
