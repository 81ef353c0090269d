import type { Tx } from '#platform/postgres/index.ts'
import { type Evidence, phantomRisk, type RiskReason } from '../../rules/index.ts'

const DAYS = 28

export type Risky = { readonly item: string; readonly perMille: number; readonly why: readonly RiskReason[] }

type Row = Omit<Evidence, 'days'> & { item: string }

const EVIDENCE = `
  with here as (select b.unit_about as item, b.amount as on_hand from books.v_balance b where b.account = 'stock:' || $1),
  sold as (select item, sum(qty)::bigint as qty, count(*)::int as days, max(day) as last from stock.sold_day
           where place = $1::uuid and day > $2::date - ${DAYS} and qty > 0 group by item),
  counted as (select l.item, max(c.ended_at)::date as day from stock.count c join stock.count_line l on l.count = c.id
              where c.place = $1::uuid and c.state = 'booked' group by l.item)
  select h.item, h.on_hand as "onHand", coalesce(s.qty, 0) as sold, coalesce(s.days, 0) as "daysWithSales",
         $2::date - s.last as "sinceSale", $2::date - c.day as "sinceCount"
  from here h left join sold s on s.item = h.item left join counted c on c.item = h.item
  where h.item not in (select l.item from stock.count c join stock.count_line l on l.count = c.id
                       where c.place = $1::uuid and c.ended_at is null)`

/**
 * What a place's record is most likely wrong about, of what is not being counted already; the likeliest first, among
 * equals what sells most. One statement.
 */
export const riskiest = async (tx: Tx, place: string, now: Date, limit: number): Promise<Risky[]> => {
  const rows = await tx.rows<Row>(EVIDENCE, [place, now])
  return rows
    .map(row => ({ item: row.item, sold: row.sold, ...phantomRisk({ ...row, days: DAYS }) }))
    .sort((a, b) => b.perMille - a.perMille || b.sold - a.sold || (a.item < b.item ? -1 : 1))
    .slice(0, limit)
    .map(({ item, perMille, why }) => ({ item, perMille, why }))
}
