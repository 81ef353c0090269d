import { postEntries } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

type Due = { party: string; points: number }

/**
 * Points run out first in, first out: what was earned before the limit, less everything that has left since, is taken
 * from the member. Reads one balance and one sum per member who has points.
 */
const DUE = `
  with terms as (select expires_days from rewards.terms where expires_days is not null),
  pts as (select id from books.unit where code = 'PTS'),
  members as (
    select a.id, substr(a.code, 8) as party, b.debits - b.credits - b.held as free, b.debits, b.credits
    from books.balance b join books.account a on a.id = b.account and a.chart = 'points', pts
    where b.unit = pts.id and b.debits - b.credits - b.held > 0)
  select m.party, least(m.free, old.earned - m.credits)::bigint as points
  from members m, terms, pts, lateral (
    select coalesce(sum(p.amount), 0)::bigint as earned from books.posting p join books.entry e on e.id = p.entry
    where p.debit = m.id and p.unit = pts.id and p.unit < 0 and e.at < $1::timestamptz - make_interval(days => terms.expires_days)) old
  where old.earned - m.credits > 0
  order by m.party limit $2`

/** Takes the points that have run out, with one entry a member; any number of members in a constant number of statements. */
export const expirePoints = async (
  tx: Tx,
  now: Date,
  day: string,
  newId: () => string,
  limit = 1000,
): Promise<number> => {
  const due = await tx.rows<Due>(DUE, [now, limit])
  await postEntries(
    tx,
    due.map(({ party, points }) => ({
      id: newId(),
      why: 'points-expired',
      at: now.toISOString(),
      day,
      who: 'system',
      ref: party,
      postings: [{ debit: `points-expired:${day}`, credit: `points:${party}`, unit: 'PTS', amount: points }],
    })),
  )
  return due.length
}
