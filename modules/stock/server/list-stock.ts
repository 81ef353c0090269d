import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { StockRow } from '../contract/index.ts'

export type StockFilter = { place?: string; item?: string; search?: string; below?: number; limit: number }

/** Stock with names of the places where `who` may read, by name; of what runs low the least first. One statement. */
export const listStock = (tx: Tx, who: Who, filter: StockFilter): Promise<StockRow[]> =>
  tx.rows(
    `select s.item, coalesce(i.sku, '') as sku, coalesce(i.name, s.item::text) as name, coalesce(i.base_unit, '') as unit,
            s.place, coalesce(p.code, '') as "placeCode", s.on_hand as "onHand", s.held, s.available
     from stock.v_on_hand s left join catalog.v_item i on i.id = s.item left join company.v_place p on p.id = s.place
     where ($1::uuid is null or s.place = $1) and ($2::uuid is null or s.item = $2) and ($3::uuid[] is null or s.place = any($3))
       and ($4::text is null or i.name ilike '%' || $4 || '%' or i.sku ilike $4 || '%')
       and ($5::bigint is null or s.available < $5)
     order by case when $5::bigint is not null then s.available end, i.name, p.code limit $6`,
    [
      filter.place ?? null,
      filter.item ?? null,
      placesOrNull(who, 'stock.read'),
      filter.search ? filter.search.replace(/[\\%_]/g, '\\$&') : null,
      filter.below ?? null,
      filter.limit,
    ],
  )
