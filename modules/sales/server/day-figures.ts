import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { DayFigures } from '../contract/index.ts'

const SCOPE = `s.day = $1 and ($2::uuid is null or s.place = $2) and ($3::uuid[] is null or s.place = any($3))`

const TOTALS = `
  select count(*) filter (where s.kind = 'sale')::int as sales, coalesce(sum(s.total), 0)::bigint as total,
         coalesce(sum(s.discount), 0)::bigint as discount, coalesce(sum(s.tax), 0)::bigint as tax, max(s.currency) as currency
  from sales.sale s where ${SCOPE}`

const BY_HOUR = `
  select extract(hour from s.at at time zone coalesce(p.time_zone, 'Asia/Jakarta'))::int as hour,
         count(*) filter (where s.kind = 'sale')::int as sales, sum(s.total)::bigint as total
  from sales.sale s left join company.v_place p on p.id = s.place where ${SCOPE} group by 1 order by 1`

const BY_PLACE = `
  select s.place, coalesce(p.code, '?') as code, coalesce(p.name, '?') as name,
         count(*) filter (where s.kind = 'sale')::int as sales, sum(s.total)::bigint as total
  from sales.sale s left join company.v_place p on p.id = s.place where ${SCOPE} group by 1, 2, 3 order by 5 desc`

const BY_TENDER = `
  select t.kind, sum(t.amount)::bigint as amount from sales.tender t join sales.sale s on s.id = t.sale
  where ${SCOPE} group by 1 order by 2 desc`

const TOP_ITEMS = `
  select l.item, coalesce(max(i.name), l.item::text) as name, sum(l.qty)::bigint as qty, sum(l.net)::bigint as net
  from sales.line l join sales.sale s on s.id = l.sale left join catalog.v_item i on i.id = l.item
  where ${SCOPE} group by l.item order by 4 desc limit 10`

/** What a business day has brought so far, for the live screen; five statements whatever the day. */
export const dayFigures = async (tx: Tx, who: Who, day: string, place?: string): Promise<DayFigures> => {
  const scope = [day, place ?? null, placesOrNull(who, 'sales.read')]
  const totals = await tx.one<Omit<DayFigures, 'day' | 'byHour' | 'byPlace' | 'byTender' | 'topItems'>>(TOTALS, scope)
  return {
    day,
    ...totals!,
    currency: totals!.currency ?? 'IDR',
    byHour: await tx.rows(BY_HOUR, scope),
    byPlace: await tx.rows(BY_PLACE, scope),
    byTender: await tx.rows(BY_TENDER, scope),
    topItems: await tx.rows(TOP_ITEMS, scope),
  }
}
