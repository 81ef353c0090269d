import { postEntries } from '#modules/books/server/index.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { type Out, revalue } from '../value/revalue.ts'
import type { PieceFinding, SoldPiece } from './cut-pieces.ts'
import { type BookedOut, readBooked } from './read-booked.ts'
import { type SoldLot, takeFromPortions } from './take-from-portions.ts'

const outsOf = (booked: readonly BookedOut[]): Out[] => {
  const outs = new Map<string, Out & { qty: number }>()
  for (const { item, day, why, qty } of booked) {
    const key = `${item}/${day}/${why}`
    const out = outs.get(key) ?? { item, day, why, qty: 0 }
    out.qty += qty
    outs.set(key, out)
  }
  return [...outs.values()].filter(out => out.qty !== 0)
}

const SOLD = `
  insert into stock.sold_day as s (place, item, day, qty)
  select place, item, day, sum(qty) from unnest($1::uuid[], $2::uuid[], $3::date[], $4::bigint[]) as t (place, item, day, qty)
  group by 1, 2, 3 order by 1, 2, 3
  on conflict (place, item, day) do update set qty = s.qty + excluded.qty`

/** What a place sold of an item on a day: what usually sells and has stopped is counted first. */
const noteSold = async (tx: Tx, booked: readonly BookedOut[]) => {
  const sold = booked.filter(b => b.why === 'sold')
  if (sold.length === 0) return
  await tx.rows(
    SOLD,
    columns(
      sold,
      s => s.place,
      s => s.item,
      s => s.day,
      s => s.qty,
    ),
  )
}

const SKUS = 'select id, sku, name from catalog.v_item where id = any($1::uuid[])'

/** What was sold has been sold: a person looks at a piece that by the record could not be. */
const tellPieces = async (tx: Tx, now: Date, findings: readonly PieceFinding[]) => {
  if (findings.length === 0) return
  const rows = await tx.rows<{ id: string; sku: string; name: string }>(SKUS, [findings.map(f => f.piece.item)])
  const items = new Map(rows.map(row => [row.id, row]))
  await openTasks(
    tx,
    'system',
    now,
    findings.map(({ word, piece: { sale, place, item, serial } }) => ({
      ...{ id: newId(), kind: word, subject: `${sale}/${serial}`, place },
      detail: { sale, item, serial, sku: items.get(item)?.sku ?? item, name: items.get(item)?.name ?? item },
    })),
  )
}

/**
 * What follows from sales that are booked: the cost of what was sold, and from which lots and locations it went. Runs as
 * a reaction, so intake never waits for it. A constant number of statements for any number of sales. `lots` are the lines
 * that say which lot was sold, `pieces` those that are one piece with a number; of the others what ends first is taken to
 * have gone. A piece that by the record could not be sold opens a task.
 */
export const settleSold = async (
  tx: Tx,
  now: Date,
  sales: readonly string[],
  lots: readonly SoldLot[],
  pieces: readonly SoldPiece[] = [],
): Promise<{ settled: number }> => {
  const booked = await readBooked(tx, sales)
  const outs = outsOf(booked)
  if (outs.length > 0) {
    const { entries } = await revalue(tx, SYSTEM, now, { ref: 'sales', outs, layers: [], changes: [] })
    await postEntries(tx, entries)
  }
  await noteSold(tx, booked)
  await tellPieces(tx, now, await takeFromPortions(tx, now, booked, lots, pieces))
  return { settled: booked.length }
}
