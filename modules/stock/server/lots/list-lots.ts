import type { Tx } from '#platform/postgres/index.ts'
import type { LotShown } from '../../contract/index.ts'

export type LotFilter = {
  readonly search?: string
  readonly show: 'all' | 'soon' | 'recalled'
  readonly today: string
  readonly limit: number
}

const LOT = `
  select l.id, l.item, coalesce(i.sku, '') as sku, coalesce(i.name, l.item::text) as name, coalesce(i.base_unit, '') as unit,
         l.code, l.expires, l.first_day as "firstDay",
         to_char(l.recalled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recalledAt",
         l.recall_reason as "recallReason", coalesce(p.left, 0)::bigint as left, coalesce(p.recalled, 0)::bigint as recalled,
         coalesce(p.places, 0)::int as places
  from stock.lot l left join catalog.v_item i on i.id = l.item
  left join lateral (select sum(qty) as left, sum(qty) filter (where state = 'recalled') as recalled, count(distinct site) as places
                     from stock.portion where lot = l.id and qty > 0) p on true`

/** Lots by code, SKU or name, those that end first first. One statement. */
export const listLots = (tx: Tx, filter: LotFilter): Promise<LotShown[]> =>
  tx.rows(
    `${LOT}
     where ($1::text is null or l.code ilike $1 || '%' or i.sku ilike $1 || '%' or i.name ilike '%' || $1 || '%')
       and ($2 <> 'recalled' or l.recalled_at is not null)
       and ($2 <> 'soon' or (l.expires < $3::date + 30 and coalesce(p.left, 0) > 0))
     order by l.expires nulls last, i.name, l.code limit $4`,
    [filter.search ? filter.search.replace(/[\\%_]/g, '\\$&') : null, filter.show, filter.today, filter.limit],
  )

export const readLot = (tx: Tx, id: string): Promise<LotShown | undefined> => tx.one(`${LOT} where l.id = $1`, [id])

/**
 * Lots that may not be sold: recalled, or ended not long ago with something left. For tills, which refuse them when a scan
 * names them. One statement.
 */
export const blockedLots = (
  tx: Tx,
  today: string,
): Promise<{ item: string; code: string; why: 'recalled' | 'expired' }[]> =>
  tx.rows(
    `select l.item, l.code, case when l.recalled_at is null then 'expired' else 'recalled' end as why
     from stock.lot l where l.recalled_at is not null
     union all
     select l.item, l.code, 'expired' from stock.lot l
     where l.recalled_at is null and l.expires < $1::date and l.expires > $1::date - 90
       and exists (select 1 from stock.portion p where p.lot = l.id and p.qty > 0)
     order by 1, 2 limit 20000`,
    [today],
  )
