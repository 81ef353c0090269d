import { addDays, type Day, weekdayOf } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'

const WEEKS = 26

/** What an item sold at a place in each of the last weeks, oldest first, thousandths; weeks without sales are zero. One statement. */
export const readHistory = async (
  tx: Tx,
  place: string,
  item: string,
  today: Day,
): Promise<{ week: Day; sold: number }[]> => {
  const monday = addDays(today, 1 - weekdayOf(today))
  const first = addDays(monday, -7 * WEEKS)
  const rows = await tx.rows<{ week: Day; sold: number }>(
    `select date_trunc('week', s.day)::date as week, greatest(0, sum(l.qty))::bigint as sold
     from sales.v_sale s join sales.v_line l on l.sale = s.id
     where s.place = $1 and l.item = $2 and s.day >= $3::date and s.day < $4::date group by 1`,
    [place, item, first, monday],
  )
  const sold = new Map(rows.map(row => [row.week, row.sold]))
  return Array.from({ length: WEEKS }, (_, n) => {
    const week = addDays(first, 7 * n)
    return { week, sold: sold.get(week) ?? 0 }
  })
}
