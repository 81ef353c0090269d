import { agedAmounts, postEntries } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { rewardTerms } from './count-tiers.ts'

const DAY_MS = 86_400_000
const ACCOUNT = 'points:'

/**
 * Points run out first in, first out: what was earned before the limit and has not left since is taken from the member,
 * with one entry a member; any number of members in a constant number of statements. Gives how many.
 */
export const expirePoints = async (
  tx: Tx,
  now: Date,
  day: string,
  newId: () => string,
  limit = 1000,
): Promise<number> => {
  const { expiresDays } = await rewardTerms(tx)
  if (expiresDays === null) return 0
  const due = await agedAmounts(tx, 'points', 'PTS', new Date(now.getTime() - expiresDays * DAY_MS), limit)
  await postEntries(
    tx,
    due.map(({ account, amount }) => ({
      id: newId(),
      why: 'points-expired',
      at: now.toISOString(),
      day,
      who: 'system',
      ref: account.slice(ACCOUNT.length),
      postings: [{ debit: `points-expired:${day}`, credit: account, unit: 'PTS', amount }],
    })),
  )
  return due.length
}
