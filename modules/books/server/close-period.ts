import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** Closes all days up to and including `through`: nothing is booked there any more. */
export const closePeriod = async (
  tx: Tx,
  who: Who,
  now: Date,
  through: string,
): Promise<Answer<null, 'closed-already'>> => {
  const row = await tx.one(
    `insert into books.period_close (through, who, at) values ($1, $2, $3)
     on conflict (through) do update set who = excluded.who, at = excluded.at, reopened_at = null, reopened_by = null
       where books.period_close.reopened_at is not null
     returning 1`,
    [through, who.id, now],
  )
  return row ? done(null) : refused('closed-already', `The days up to ${through} are closed already.`)
}

/** Opens every period that was closed through `through` or later; who and when stay on record. */
export const reopenPeriod = async (
  tx: Tx,
  who: Who,
  now: Date,
  through: string,
): Promise<Answer<null, 'not-closed'>> => {
  const rows = await tx.rows(
    'update books.period_close set reopened_at = $2, reopened_by = $3 where through >= $1 and reopened_at is null returning 1',
    [through, now, who.id],
  )
  return rows.length > 0 ? done(null) : refused('not-closed', `No period through ${through} or later is closed.`)
}
