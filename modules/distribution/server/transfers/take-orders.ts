import { type Handed, handOver } from '#modules/orders/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { numberText, takeNumbers } from '../take-numbers.ts'

type Taken = Handed & { readonly id: string; readonly transfer: string }

const MAKE = `
  with made as (
    insert into distribution.transfer (id, number, from_place, customer, due_day, note, origin, state, holds, created_at, created_by)
    select t.id, t.number, t.place, t.customer, t.due, t.note, t.origin, 'released', h.holds, $8, $9
    from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::date[], $6::text[], $7::text[], $10::text[])
      as t (id, number, place, customer, due, note, holds, origin)
    cross join lateral (select string_to_array(t.holds, ',')::uuid[] as holds) h
    returning id)
  insert into distribution.transfer_step (transfer, state, at, who)
  select id, s.state, $8, $9 from made cross join (values ('draft'), ('released')) as s (state)`

const LINES = `
  insert into distribution.transfer_line (id, transfer, item, qty, why, order_line)
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::uuid[])`

const noteOf = ({ number, reference }: Handed) => (reference === '' ? number : `${number} · ${reference}`)

/**
 * Takes what is set aside for customers' orders: each becomes a released transfer to its customer, to be picked with the
 * shops' goods, and the orders' holds are its own from now on. Orders without anything set aside are passed over; each
 * piece is taken once. A constant number of statements.
 */
export const takeOrders = async (
  tx: Tx,
  who: Who,
  now: Date,
  orders: readonly string[],
): Promise<{ order: string; transfer: string; number: string }[]> => {
  const handed = await handOver(tx, who, now, orders)
  if (handed.length === 0) return []
  const first = await takeNumbers(tx, 'transfer', handed.length)
  const taken = handed.map((it, n): Taken => ({ ...it, id: newId(), transfer: numberText('transfer', first + n) }))
  await tx.rows(MAKE, [
    ...columns(
      taken,
      t => t.id,
      t => t.transfer,
      t => t.place,
      t => t.account,
      t => t.wanted,
      noteOf,
      t => t.holds.join(','),
    ),
    now,
    who.id,
    taken.map(t => (t.standing ? 'standing' : 'wholesale')),
  ])
  const lines = taken.flatMap(t => t.lines.map(line => ({ id: newId(), transfer: t.id, ...line })))
  await tx.rows(
    LINES,
    columns(
      lines,
      l => l.id,
      l => l.transfer,
      l => l.item,
      l => l.qty,
      l => l.packs,
      l => l.line,
    ),
  )
  await announceChange(
    tx,
    'transfers',
    taken.map(t => t.place),
  )
  return taken.map(({ order, id, transfer }) => ({ order, transfer: id, number: transfer }))
}
