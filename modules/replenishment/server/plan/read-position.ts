import { assert } from '#kernel/answer.ts'
import { isUuid } from '#kernel/ids.ts'
import type { CopyTx } from '#platform/postgres/index.ts'
import { unitsOf } from './item-cards.ts'
import { readPairs } from './read-pairs.ts'
import { NO_ITEM } from './unit-numbers.ts'

/** What a place has free, in thousandths by the number of the unit; less than nothing counts as nothing. */
const freeAt = (place: string) => `
  select unit_number, available from books.v_amount
  where chart = 'stock' and account_about = '${place}' and available > 0`

/** What is coming: decided by a person and not yet a document, what transfers bring and what is on order. */
const comingTo = (place: string) => `
  select n.n, l.qty from replenishment.line l join replenishment.item_number n on n.item = l.item
  where l.place = '${place}' and l.state in ('edited', 'approved')
  union all
  select n.n, t.coming from distribution.v_open_transfer_line t join replenishment.item_number n on n.item = t.item
  where t.to_place = '${place}' and t.coming > 0
  union all
  select n.n, o.qty from purchasing.v_on_order o join replenishment.item_number n on n.item = o.item
  where o.place = '${place}' and o.qty > 0`

/** What a place has promised and nothing is set aside for yet: a released transfer holds its goods. */
const leaving = (place: string) => `
  select n.n, l.qty from replenishment.line l join replenishment.item_number n on n.item = l.item
  where l.from_place = '${place}' and l.state in ('edited', 'approved')
  union all
  select n.n, t.qty from distribution.v_open_transfer_line t join replenishment.item_number n on n.item = t.item
  where t.from_place = '${place}' and t.state = 'draft'`

/** On hand and free, and on its way, in units by item number: the position an order is weighed from. */
export const readPosition = async (
  tx: CopyTx,
  place: string,
  { count, units }: { readonly count: number; readonly units: Int32Array },
): Promise<Float64Array> => {
  assert(isUuid(place), `${place} is no id of a place`)
  const position = new Float64Array(count)
  const add = (n: number, thousandths: number) => {
    if (n < count) position[n]! += unitsOf(thousandths)
  }
  await readPairs(tx, freeAt(place), (unit, thousandths) => {
    const n = units[unit] ?? NO_ITEM
    if (n !== NO_ITEM) add(n, thousandths)
  })
  await readPairs(tx, comingTo(place), add)
  await readPairs(tx, leaving(place), (n, thousandths) => add(n, -thousandths))
  return position
}
