import { goodsAt } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { stockAccount } from '../rules/index.ts'

export type OnHand = { place: string; item: string; on_hand: number; held: number; available: number }

const THERE =
  'select * from stock.v_on_hand where place = any($1::uuid[]) and item = any($2::uuid[]) order by place, item'

const ANYWHERE = `
  select * from stock.v_on_hand
  where ($1::uuid[] is null or place = any($1)) and ($2::uuid[] is null or item = any($2)) order by place, item`

/** What places have of items, thousandths; only rows that exist. One statement. */
export const onHand = (
  tx: Tx,
  options: { places?: readonly string[]; items?: readonly string[] },
): Promise<OnHand[]> =>
  options.places && options.items
    ? tx.often(THERE, [options.places, options.items])
    : tx.rows(ANYWHERE, [options.places ?? null, options.items ?? null])

/** What a place had of an item at a moment in the past, from its postings. */
export const onHandAt = (tx: Tx, place: string, item: string, at: Date): Promise<number> =>
  goodsAt(tx, stockAccount(place), item, at)
