import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PriceStep } from '../rules/index.ts'

export type Price = PriceStep & { readonly item: string }

const keyOf = ({ item, place, group, minQty }: Price) => `${item} ${place ?? '*'} ${group ?? '*'} ${minQty}`

const unknownOf = (tx: Tx, prices: readonly Price[]) =>
  tx.one<{ kind: 'item' | 'place'; id: string }>(
    `select 'item' as kind, id from unnest($1::uuid[]) as given (id)
       where not exists (select from catalog.v_item i where i.id = given.id)
     union all
     select 'place', id from unnest($2::uuid[]) as given (id)
       where id is not null and not exists (select from company.v_place p where p.id = given.id)
     limit 1`,
    [prices.map(price => price.item), prices.map(price => price.place)],
  )

const columns = (prices: readonly Price[]) => [
  ...[prices.map(price => price.item), prices.map(price => price.place), prices.map(price => price.group)],
  ...[prices.map(price => price.minQty), prices.map(price => price.unitPrice)],
]

/**
 * Puts prices into the working copy, any number at once; a price for the same item, place, group and quantity is
 * replaced. They take effect with the next published book.
 */
export const savePrices = async (
  tx: Tx,
  who: Who,
  now: Date,
  prices: readonly Price[],
): Promise<Answer<number, 'price-twice' | 'item-unknown' | 'place-unknown'>> => {
  const keys = new Set(prices.map(keyOf))
  if (keys.size < prices.length)
    return refused('price-twice', 'Two of the prices are for the same item, place, group and quantity; keep one.')
  const unknown = await unknownOf(tx, prices)
  if (unknown?.kind === 'item') return refused('item-unknown', `There is no item ${unknown.id} in the catalogue.`)
  if (unknown) return refused('place-unknown', `There is no place ${unknown.id}.`)
  await tx.rows(
    `insert into pricing.price (item, place, group_code, min_qty, unit_price, changed_at, changed_by)
     select item, place, group_code, min_qty, unit_price, $6, $7
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[])
       as given (item, place, group_code, min_qty, unit_price)
     order by item, place, group_code, min_qty
     on conflict on constraint price_once do update
       set unit_price = excluded.unit_price, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [...columns(prices), now, who.id],
  )
  return done(prices.length)
}

/** Takes prices out of the working copy; those that are not there are passed over. */
export const removePrices = async (tx: Tx, prices: readonly Omit<Price, 'unitPrice'>[]): Promise<number> => {
  const gone = await tx.rows(
    `delete from pricing.price p using unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[])
       as given (item, place, group_code, min_qty)
     where p.item = given.item and p.place is not distinct from given.place
       and p.group_code is not distinct from given.group_code and p.min_qty = given.min_qty
     returning p.item`,
    columns(prices.map(price => ({ ...price, unitPrice: 0 }))).slice(0, 4),
  )
  return gone.length
}

/** Prices of items in the working copy, most general first. */
export const listPrices = (tx: Tx, items: readonly string[]): Promise<Price[]> =>
  tx.rows<Price>(
    `select item, place, group_code as "group", min_qty as "minQty", unit_price as "unitPrice"
     from pricing.price where item = any($1)
     order by item, place nulls first, group_code nulls first, min_qty`,
    [items],
  )
