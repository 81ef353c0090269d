import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { numberText, takeNumbers } from '../take-numbers.ts'
import { checkGoods } from './check-goods.ts'

/** One line that somebody proposes to move; its id makes it repeat-safe. Quantities are thousandths of the base unit. */
export type TransferWish = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly item: string
  readonly qty: number
  readonly dueDay: string
  readonly origin?: 'proposal' | 'lateral' | 'cross-dock'
  /** Why, in a sentence a person reads. */
  readonly why?: string
}

export type Drafted = {
  readonly transfers: readonly {
    readonly id: string
    readonly number: string
    readonly from: string
    readonly to: string
  }[]
  readonly drafted: number
  /** Lines that were drafted before: nothing of them was changed. */
  readonly exists: number
}

type Head = { id: string; number: string; from: string; to: string; due_day: string; origin: string }
const keyOf = (it: { from: string; to: string; due_day: string; origin: string }) =>
  `${it.from} ${it.to} ${it.due_day} ${it.origin}`
const headOf = (line: TransferWish) => ({
  from: line.from,
  to: line.to,
  due_day: line.dueDay,
  origin: line.origin ?? 'proposal',
})

const OPEN = `
  select t.id, t.number, t.from_place as "from", t.to_place as "to", t.due_day, t.origin
  from distribution.transfer t
  join unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[]) as w (f, g, d, o)
    on t.from_place = w.f and t.to_place = w.g and t.due_day = w.d and t.origin = w.o
  where t.state = 'draft' order by t.id for update of t`

const MAKE = `
  with made as (
    insert into distribution.transfer (id, number, from_place, to_place, due_day, origin, state, created_at, created_by)
    select id, number, f, g, d, o, 'draft', $7, $8
    from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::date[], $6::text[]) as t (id, number, f, g, d, o)
    returning id)
  insert into distribution.transfer_step (transfer, state, at, who) select id, 'draft', $7, $8 from made`

const LINES = `
  insert into distribution.transfer_line (id, transfer, item, qty, why)
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[])`

/** The open draft of each head among those wanted, made where there is none. The counter's lock lets one drafter in. */
const draftsFor = async (tx: Tx, who: Who, now: Date, heads: readonly Omit<Head, 'id' | 'number'>[]) => {
  await takeNumbers(tx, 'transfer', 0)
  const wanted = columns(
    heads,
    h => h.from,
    h => h.to,
    h => h.due_day,
    h => h.origin,
  )
  const open = new Map((await tx.rows<Head>(OPEN, wanted)).map(head => [keyOf(head), head]))
  const missing = heads.filter(head => !open.has(keyOf(head)))
  if (missing.length === 0) return open
  const first = await takeNumbers(tx, 'transfer', missing.length)
  const made = missing.map((head, i): Head => ({ ...head, id: newId(), number: numberText('transfer', first + i) }))
  await tx.rows(MAKE, [
    ...columns(
      made,
      h => h.id,
      h => h.number,
      h => h.from,
      h => h.to,
      h => h.due_day,
      h => h.origin,
    ),
    now,
    who.id,
  ])
  for (const head of made) open.set(keyOf(head), head)
  return open
}

/**
 * Drafts transfers from proposed lines: those between the same places for the same day join one draft. A line is drafted
 * once for ever, by its id. All lines or none; a constant number of statements.
 */
export const draftTransfers = async (
  tx: Tx,
  who: Who,
  now: Date,
  lines: readonly TransferWish[],
): Promise<Answer<Drafted, 'place-unknown' | 'item-unknown' | 'same-place'>> => {
  const circle = lines.find(line => line.from === line.to)
  if (circle) return refused('same-place', `Line ${circle.id} leads from a place to itself.`)
  const sound = await checkGoods(
    tx,
    lines.flatMap(l => [l.from, l.to]),
    lines.map(l => l.item),
  )
  if (!sound.ok) return sound
  await takeNumbers(tx, 'transfer', 0)
  const known = await tx.rows<{ id: string }>('select id from distribution.transfer_line where id = any($1::uuid[])', [
    lines.map(line => line.id),
  ])
  const before = new Set(known.map(row => row.id))
  const fresh = [...new Map(lines.filter(line => !before.has(line.id)).map(line => [line.id, line])).values()]
  if (fresh.length === 0) return done({ transfers: [], drafted: 0, exists: lines.length })
  const heads = [...new Map(fresh.map(line => [keyOf(headOf(line)), headOf(line)])).values()]
  const drafts = await draftsFor(tx, who, now, heads)
  const inDraft = (line: TransferWish) => drafts.get(keyOf(headOf(line)))!.id
  await tx.rows(
    LINES,
    columns(
      fresh,
      l => l.id,
      inDraft,
      l => l.item,
      l => l.qty,
      l => l.why ?? '',
    ),
  )
  await announceChange(
    tx,
    'transfers',
    heads.flatMap(h => [h.from, h.to]),
  )
  const used = heads.map(head => drafts.get(keyOf(head))!)
  return done({
    transfers: used.map(({ id, number, from, to }) => ({ id, number, from, to })),
    drafted: fresh.length,
    exists: lines.length - fresh.length,
  })
}
