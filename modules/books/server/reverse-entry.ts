import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { brokenConstraint, type Tx } from '#platform/postgres/index.ts'
import type { Entry, Posting } from '../rules/index.ts'
import { postEntries } from './post-entries.ts'

export type Reversal = { readonly id: string; readonly entry: string; readonly why: string; readonly day: string }

/** Undoes an entry by a new one that mirrors it; the old one stays as it is, and is reversed once at most. */
export const reverseEntry = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: Reversal,
): Promise<Answer<Entry, 'entry-unknown' | 'entry-reversed-already' | 'balance-too-low' | 'period-closed'>> => {
  const old = await tx.one<{ ref: string; done: boolean }>(
    `select ref, exists (select 1 from books.entry r where r.reverses = e.id) as done from books.entry e where id = $1 for update`,
    [wish.entry],
  )
  if (!old) return refused('entry-unknown', `There is no entry ${wish.entry}.`)
  if (old.done) return refused('entry-reversed-already', `Entry ${wish.entry} has been reversed before.`)
  if (await isClosed(tx, wish.day))
    return refused('period-closed', `${wish.day} is closed; take a later day, or reopen the period.`)
  const moves = await tx.rows<Posting>(
    'select debit, credit, unit, amount from books.v_posting where entry = $1 order by line',
    [wish.entry],
  )
  const entry: Entry = {
    id: wish.id,
    why: wish.why,
    at: now.toISOString(),
    day: wish.day,
    who: who.id,
    ref: old.ref,
    reverses: wish.entry,
    postings: moves.map(m => ({ ...m, debit: m.credit, credit: m.debit })),
  }
  await tx.rows('savepoint reversal')
  try {
    await postEntries(tx, [entry])
  } catch (error) {
    if (brokenConstraint(error) !== 'balance_too_low') throw error
    await tx.rows('rollback to savepoint reversal')
    return refused(
      'balance-too-low',
      `What entry ${wish.entry} brought in has been used since; reverse the later entries first.`,
    )
  }
  return done(entry)
}

/** Whether a business day lies in a closed period. */
export const isClosed = async (tx: Tx, day: string): Promise<boolean> => {
  const row = await tx.one('select 1 from books.period_close where reopened_at is null and through >= $1 limit 1', [
    day,
  ])
  return row !== undefined
}
