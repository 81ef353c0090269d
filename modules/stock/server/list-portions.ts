import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PortionRow } from '../contract/index.ts'

export type PortionFilter = {
  place?: string
  item?: string
  location?: string
  lot?: string
  state?: PortionRow['state']
  limit: number
}

/** What lies where, with names, along the walk and first to expire first, of the places where `who` may read. */
export const listPortions = (tx: Tx, who: Who, filter: PortionFilter): Promise<PortionRow[]> =>
  tx.rows(
    `select p.place, coalesce(c.code, '') as "placeCode", p.item, coalesce(i.sku, '') as sku,
            coalesce(i.name, p.item::text) as name, coalesce(i.base_unit, '') as unit, p.state, p.location,
            p.location_code as "locationCode", p.lot, p.lot_code as "lotCode", p.expires, p.qty
     from stock.v_portion p left join catalog.v_item i on i.id = p.item left join company.v_place c on c.id = p.place
     where ($1::uuid is null or p.place = $1) and ($2::uuid is null or p.item = $2)
       and ($3::uuid is null or p.location = $3) and ($4::uuid is null or p.lot = $4) and ($5::text is null or p.state = $5)
       and ($6::uuid[] is null or p.place = any($6))
     order by p.place, p.walk nulls last, p.location_code, p.expires nulls last, i.name limit $7`,
    [
      filter.place ?? null,
      filter.item ?? null,
      filter.location ?? null,
      filter.lot ?? null,
      filter.state ?? null,
      placesOrNull(who, 'stock.read'),
      filter.limit,
    ],
  )
