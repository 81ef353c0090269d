import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Freed, settleHolds } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** Ends holds for goods that leave in this transaction; each must still stand. What they free goes on to the booking. */
export const endHolds = async (
  tx: Tx,
  now: Date,
  holds: readonly string[],
): Promise<Answer<readonly Freed[], 'hold-unknown'>> => {
  if (holds.length === 0) return done([])
  const freed = await settleHolds(tx, now, holds)
  return freed.length === new Set(holds).size
    ? done(freed)
    : refused(
        'hold-unknown',
        `${holds.length - freed.length} of the holds have run out or were never placed; hold again.`,
      )
}
