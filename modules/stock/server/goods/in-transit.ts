import type { Tx } from '#platform/postgres/index.ts'

/** Goods of an item, by the code of their lot where it is known; thousandths of the base unit. */
export type Left = { readonly item: string; readonly lot: string | null; readonly qty: number }

/** What is still on the way in shipments. One statement. */
export const inTransit = (tx: Tx, shipments: readonly string[]): Promise<(Left & { shipment: string })[]> =>
  tx.rows(
    `with asked as (select * from unnest($1::uuid[]) as t (id)),
     known as (select p.site, p.item, p.lot, p.qty from asked join stock.portion p on p.site = asked.id
               where p.state = 'transit' and p.qty > 0),
     whole as (select asked.id as site, b.unit_about as item, b.amount from asked
               join books.v_balance b on b.account = 'stock-transit:' || asked.id where b.amount > 0)
     select k.site as shipment, k.item, t.code as lot, k.qty from known k left join stock.lot t on t.id = k.lot
     union all
     select w.site, w.item, null, (w.amount - coalesce(k.qty, 0))::bigint from whole w
     left join (select site, item, sum(qty) as qty from known group by 1, 2) k on k.site = w.site and k.item = w.item
     where w.amount > coalesce(k.qty, 0)
     order by 1, 2, 3`,
    [shipments],
  )
