import type { Tx } from '#platform/postgres/index.ts'

const AGED = `
  with u as (select id from books.unit where code = $2),
  holders as (
    select a.id, a.code, b.debits - b.credits - b.held as free, b.credits
    from books.balance b join books.account a on a.id = b.account and a.chart = $1, u
    where b.unit = u.id and b.debits - b.credits - b.held > 0)
  select h.code as account, least(h.free, old.came - h.credits)::bigint as amount
  from holders h, u, lateral (
    select coalesce(sum(p.amount), 0)::bigint as came from books.posting p join books.entry e on e.id = p.entry
    where p.debit = h.id and p.unit = u.id and p.unit < 0 and e.at < $3) old
  where old.came - h.credits > 0
  order by h.code limit $4`

/**
 * What accounts of a chart line still have of what came in before a moment, first in first out, as far as it is not
 * held: what has left since is taken off the oldest. For points that run out; not for goods. One statement.
 */
export const agedAmounts = (
  tx: Tx,
  chart: string,
  unit: string,
  before: Date,
  limit: number,
): Promise<{ account: string; amount: number }[]> => tx.rows(AGED, [chart, unit, before, limit])

/** What an account had of goods at a moment in the past, from its postings. One statement. */
export const goodsAt = async (tx: Tx, account: string, unit: string, at: Date): Promise<number> => {
  const row = await tx.one<{ qty: number }>(
    `with a as (select id from books.account where code = $1), u as (select id from books.unit where code = $2)
     select coalesce(sum(case when p.debit = a.id then p.amount else -p.amount end), 0)::bigint as qty
     from a, u, books.posting p join books.entry e on e.id = p.entry
     where p.unit = u.id and p.unit > 0 and (p.debit = a.id or p.credit = a.id) and e.at <= $3`,
    [account, unit, at],
  )
  return row?.qty ?? 0
}

/** Whether an entry is booked. */
export const isBooked = async (tx: Tx, entry: string): Promise<boolean> =>
  (await tx.one('select 1 from books.entry where id = $1', [entry])) !== undefined
