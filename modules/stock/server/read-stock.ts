import type { Tx } from '#platform/postgres/index.ts'

export type OnHand = { place: string; item: string; on_hand: number; held: number; available: number }

/** What places have of items, thousandths; only rows that exist. One statement. */
export const onHand = (tx: Tx, options: { places?: readonly string[]; items?: readonly string[] }): Promise<OnHand[]> =>
  tx.rows(
    `select * from stock.v_on_hand
     where ($1::uuid[] is null or place = any($1)) and ($2::uuid[] is null or item = any($2)) order by place, item`,
    [options.places ?? null, options.items ?? null],
  )

/** What a place had of an item at a moment in the past, from its postings. */
export const onHandAt = async (tx: Tx, place: string, item: string, at: Date): Promise<number> => {
  const row = await tx.one<{ qty: number }>(
    `with a as (select id from books.account where code = 'stock:' || $1), u as (select id from books.unit where code = $2)
     select coalesce(sum(case when p.debit = a.id then p.amount else -p.amount end), 0)::bigint as qty
     from a, u, books.posting p join books.entry e on e.id = p.entry
     where p.unit = u.id and p.unit > 0 and (p.debit = a.id or p.credit = a.id) and e.at <= $3`,
    [place, item, at],
  )
  return row?.qty ?? 0
}
