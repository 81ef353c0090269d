import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { BASKET_MOST, LINES_MOST } from '../../rules/index.ts'
import { openBasket } from './basket-of.ts'

const PUT = `
  insert into storefront.basket_line as l (basket, item, qty, added_at) values ($1, $2, $3, $4)
  on conflict (basket, item) do update set qty = least($5, excluded.qty + case when $6 then l.qty else 0 end)`

/** Goods in a basket, as the sign on it says: pieces, and one for each line of weighed goods. */
const COUNT = `select coalesce(sum(case when i.weighed then 1 else l.qty / 1000 end), 0)::bigint as pieces, count(*) as lines
  from storefront.basket_line l join catalog.v_item i on i.id = l.item where l.basket = $1`

/** How much is in a basket. */
export const countBasket = async (tx: Tx, basket: string): Promise<{ pieces: number; lines: number }> =>
  (await tx.one<{ pieces: number; lines: number }>(COUNT, [basket]))!

/**
 * Sets what a basket holds of an item, or adds to it; nothing takes it out. At most 99 of one and 100 lines; more of one
 * is 99. Gives how much is in it then.
 */
export const putLine = async (
  tx: Tx,
  now: Date,
  wish: { readonly key: string; readonly sku: string; readonly qty: number; readonly add: boolean },
): Promise<Answer<{ pieces: number }, 'item-unknown' | 'basket-full'>> => {
  const found = await tx.one<{ item: string }>('select item from storefront.listing where sku = $1', [wish.sku])
  if (!found && wish.qty > 0) return refused('item-unknown', `The shop has no item ${wish.sku} any more.`)
  const basket = await openBasket(tx, wish.key, now)
  if (wish.qty > 0) await tx.rows(PUT, [basket, found!.item, wish.qty, now, BASKET_MOST * 1000, wish.add])
  else if (!wish.add)
    await tx.rows(
      `delete from storefront.basket_line where basket = $1 and item = (select id from catalog.v_item where sku = $2)`,
      [basket, wish.sku],
    )
  const { pieces, lines } = await countBasket(tx, basket)
  if (lines > LINES_MOST)
    return refused('basket-full', `A basket holds ${LINES_MOST} different items; order these first.`)
  return done({ pieces })
}
