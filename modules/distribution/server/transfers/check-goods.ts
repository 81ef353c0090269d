import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'

const CHECK = `
  select (select array_agg(p) from unnest($1::uuid[]) as t (p)
          where not exists (select from company.v_place v where v.id = p and v.active)) as places,
         (select array_agg(i) from unnest($2::uuid[]) as t (i)
          where not exists (select from catalog.v_item v where v.id = i)) as items`

/** Refuses places that are not there (or closed for good) and items that are not. One statement. */
export const checkGoods = async (
  tx: Tx,
  places: readonly string[],
  items: readonly string[],
): Promise<Answer<null, 'place-unknown' | 'item-unknown'>> => {
  const row = (await tx.one<{ places: string[] | null; items: string[] | null }>(CHECK, [
    [...new Set(places)],
    [...new Set(items)],
  ]))!
  if (row.places) return refused('place-unknown', `There is no open place ${row.places.join(', ')}.`)
  if (row.items) return refused('item-unknown', `There is no item ${row.items.slice(0, 5).join(', ')}.`)
  return done(null)
}
