import { type Answer, done, refused } from '#kernel/answer.ts'
import { isClosed, postEntries, reverseEntry } from '#modules/books/server/index.ts'
import { readCompany } from '#modules/company/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { type PaySlip, postingsOfRun } from '../../rules/index.ts'
import { endAsking } from './ask-approval.ts'

type Id = { readonly id: string }
type Locked = { place: string; month: string; onDay: string; approved: boolean; paid: boolean; reversed: boolean }

const LOCK = `
  select place, to_char(month, 'YYYY-MM-DD') as month, to_char(on_day, 'YYYY-MM-DD') as "onDay",
    approved_at is not null as approved, paid_at is not null as paid, reversed_at is not null as reversed
  from people.pay_run where id = $1 for update`

const lock = (tx: Tx, id: string) => tx.one<Locked>(LOCK, [id])
const unknown = () => refused('run-unknown', 'That pay run is not there any more; go back to the list.')

/** Another person than the one who prepared a run says that it is right. */
export const approveRun = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id }: Id,
): Promise<Answer<Id, 'run-unknown' | 'run-four-eyes' | 'run-approved-already'>> => {
  const run = await lock(tx, id)
  if (!run) return unknown()
  if (run.approved) return refused('run-approved-already', 'The pay is approved already.')
  const said = await unlessBroken(tx, () =>
    tx.rows('update people.pay_run set approved_at = $2, approved_by = $3 where id = $1', [id, now, who.id]),
  )
  if (!said.ok) return refused('run-four-eyes', 'Who prepared the pay does not approve it; ask somebody else.')
  await endAsking(tx, who, now, id, 'approved')
  return done({ id })
}

/** Books an approved run, as sums of its place that name nobody. Booked once, whoever asks at the same moment. */
export const settleRun = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id }: Id,
): Promise<Answer<Id, 'run-unknown' | 'run-not-approved' | 'period-closed'>> => {
  const run = await lock(tx, id)
  if (!run) return unknown()
  if (!run.approved) return refused('run-not-approved', 'Let somebody else approve the pay first.')
  if (run.paid) return done({ id })
  if (await isClosed(tx, run.onDay))
    return refused('period-closed', `The books are closed on ${run.onDay}; open the period or pay on another day.`)
  const slips = await tx.rows<{ slip: PaySlip }>('select slip from people.pay_slip where run = $1', [id])
  const unit = (await readCompany(tx))?.currency ?? 'IDR'
  const postings = postingsOfRun(
    run.place,
    slips.map(it => it.slip),
    unit,
  )
  await postEntries(tx, [
    {
      ...{ id, why: 'wages', at: now.toISOString(), day: run.onDay, who: who.id, ref: run.month.slice(0, 7) },
      postings,
    },
  ])
  await tx.rows('update people.pay_run set paid_at = $2, paid_by = $3 where id = $1', [id, now, who.id])
  return done({ id })
}

const LATER = `
  select to_char(month, 'YYYY-MM') as month from people.pay_run
  where place = $1 and month > $2 and date_trunc('year', month) = date_trunc('year', $2::date) and reversed_at is null
  order by month limit 1`

/** Undoes a paid run by an entry that mirrors it; its month can then be prepared anew. */
export const reverseRun = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: Id & { readonly entry: string; readonly why: string },
): Promise<Answer<Id, 'run-unknown' | 'run-not-paid' | 'later-run-open' | 'period-closed'>> => {
  const run = await lock(tx, it.id)
  if (!run) return unknown()
  if (run.reversed) return done({ id: it.id })
  if (!run.paid) return refused('run-not-paid', 'The pay is not paid yet; prepare it anew.')
  const later = await tx.one<{ month: string }>(LATER, [run.place, run.month])
  if (later)
    return refused('later-run-open', `The pay of ${later.month} was reckoned after this one; reverse that first.`)
  const undone = await reverseEntry(tx, who, now, { id: it.entry, entry: it.id, why: it.why, day: run.onDay })
  if (!undone.ok)
    return refused('period-closed', `The books are closed on ${run.onDay}; open the period to reverse the pay.`)
  await tx.rows('update people.pay_run set reversed_at = $2, reversed_by = $3, reversed_why = $4 where id = $1', [
    it.id,
    now,
    who.id,
    it.why,
  ])
  return done({ id: it.id })
}
