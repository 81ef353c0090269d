import { holdGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'

type Split = { id: string; number: string; from: string; parts: number }

const SPLIT = `
  select t.id, t.number, t.from_place as "from",
    (select count(*)::int from distribution.transfer o where o.number like t.number || '/%') as parts
  from distribution.transfer t where t.id = any($1::uuid[]) order by t.id`

const COPY = `
  insert into distribution.transfer (id, number, from_place, to_place, customer, origin, state, due_day, note, created_at, created_by)
  select $2, $3, from_place, to_place, customer, origin, 'picked', due_day, note, $4, $5 from distribution.transfer where id = $1`

/** What was left behind becomes lines of the new transfer, and is taken off the old ones. */
const LINES = `
  with left_over as (
    select x.transfer_line as line, sum(x.qty)::bigint as qty, gen_random_uuid() as fresh
    from distribution.unit u join distribution.unit_content x on x.unit = u.id
    where u.transfer = $1 and u.state = 'packed' group by 1),
  made as (
    insert into distribution.transfer_line (id, transfer, item, qty, picked, packed, why, order_line)
    select o.fresh, $2, l.item, o.qty, o.qty, o.qty, l.why, l.order_line from left_over o join distribution.transfer_line l on l.id = o.line
    returning id),
  less as (
    update distribution.transfer_line l set packed = l.packed - o.qty, picked = l.picked - o.qty from left_over o where l.id = o.line
    returning l.id)
  select line, fresh from left_over`

const MOVE = `
  with moved as (update distribution.unit set transfer = $2 where transfer = $1 and state = 'packed' returning id)
  update distribution.unit_content x set transfer_line = c.fresh
  from unnest($3::uuid[], $4::uuid[]) as c (line, fresh), moved m where x.unit = m.id and x.transfer_line = c.line`

const HELD = `select item, qty from distribution.transfer_line where transfer = $1 order by item`

/**
 * Units of dispatched transfers that are not on the truck get a transfer of their own, `TR-000042/1`, packed and ready
 * for the next truck, with their goods set aside again. Asked for after the truck's goods have left.
 */
export const leaveBehind = async (tx: Tx, who: Who, now: Date, transfers: readonly string[]): Promise<void> => {
  for (const { id, number, from, parts } of await tx.rows<Split>(SPLIT, [transfers])) {
    const fresh = { id: newId(), number: `${number}/${parts + 1}` }
    await tx.rows(COPY, [id, fresh.id, fresh.number, now, who.id])
    const lines = await tx.rows<{ line: string; fresh: string }>(LINES, [id, fresh.id])
    await tx.rows(MOVE, [id, fresh.id, lines.map(l => l.line), lines.map(l => l.fresh)])
    await stepTransfers(tx, who.id, now, [fresh.id], 'packed', `${number} left without it`)
    const goods = await tx.rows<{ item: string; qty: number }>(HELD, [fresh.id])
    const wish = { id: fresh.id, place: from, why: 'transfer', ref: fresh.number, expires: null }
    const held = await holdGoods(tx, who, now, { ...wish, lines: goods })
    if (held.ok)
      await tx.rows('update distribution.transfer set holds = $2 where id = $1', [fresh.id, held.value.holds])
  }
}
