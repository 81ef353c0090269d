import { type Answer, done, refused } from '#kernel/answer.ts'
import { postEntries } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { CostMethod } from '../../rules/index.ts'
import { lockItems, revalue } from './revalue.ts'

export type MethodWish = {
  /** Null: for the company, and so for every item that has none of its own. */
  readonly item: string | null
  /** Null, for an item: as the company has it. */
  readonly method: CostMethod | null
  /** Minor units per whole base unit, for an item that leaves before anything is known of its cost. */
  readonly standard?: number | null
}

const FIRST = `
  select l.item, min(l.day)::text as day from (
    select item, day from stock.layer union all select item, day from stock.cost_out) l
  join stock.item_cost c on c.item = l.item
  where ($1::uuid is null and c.method is null) or l.item = $1 group by 1`

/**
 * Sets how an item, or the company, values goods, and values what it concerns anew from its first day: the difference is
 * booked day by day, on the first open day where the past is closed. For the whole company this reads every day there is.
 */
export const setCostMethod = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: MethodWish,
): Promise<Answer<{ items: number }, 'item-unknown' | 'cost-wrong'>> => {
  const { item, method, standard } = wish
  if (item === null) {
    if (method === null) return refused('cost-wrong', 'The company has a method: fifo or average.')
    await tx.rows('update stock.setting set method = $1', [method])
  } else {
    if (standard !== undefined && standard !== null && (!Number.isSafeInteger(standard) || standard < 0))
      return refused('cost-wrong', `A cost of ${standard} is no whole amount of 0 or more.`)
    if (!(await tx.one('select 1 from catalog.v_item where id = $1', [item])))
      return refused('item-unknown', `There is no item ${item}.`)
    await lockItems(tx, [item])
    await tx.rows('update stock.item_cost set method = $2, standard = coalesce($3, standard) where item = $1', [
      ...[item, method, standard ?? null],
    ])
  }
  const changes = await tx.rows<{ item: string; day: string }>(FIRST, [item])
  if (changes.length === 0) return done({ items: 0 })
  const { entries } = await revalue(tx, who, now, { ref: 'cost-method', outs: [], layers: [], changes })
  await postEntries(tx, entries)
  return done({ items: changes.length })
}
