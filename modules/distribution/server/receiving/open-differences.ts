import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { DifferenceKind, Side } from '../../rules/index.ts'
import { announceChange } from '../announce-change.ts'
import type { ShipmentRow } from './lock-shipment.ts'

export type FoundDifference = {
  readonly kind: DifferenceKind
  readonly sscc: string
  readonly side: Side
  readonly item?: string
  readonly qty?: number
  readonly photo?: string
  readonly note?: string
}

export type OpenedDifference = {
  readonly kind: DifferenceKind
  readonly sscc: string
  readonly side: Side
  readonly task: string
}

const INSERT = `
  insert into distribution.difference (id, shipment, sscc, item, kind, qty, side, place, photo, note, task, found_at, found_by)
  select id, $11, sscc, item, kind, qty, side, place, photo, note, task, $12, $13
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::bigint[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::uuid[])
    as t (id, sscc, item, kind, qty, side, place, photo, note, task)
  on conflict on constraint difference_once do nothing returning id`

const KINDS: Readonly<Record<DifferenceKind, string>> = {
  missing: 'unit-missing',
  'left-behind': 'unit-left-behind',
  damaged: 'unit-damaged',
  astray: 'unit-astray',
  unknown: 'unit-unknown',
  short: 'content-short',
  over: 'content-over',
}

/**
 * Keeps what did not arrive as it was sent, and asks the side that can mend it: a task at the sender for what is
 * missing or was packed wrongly, at the receiver for what lies before their eyes. One that is known stays as it is.
 */
export const openDifferences = async (
  tx: Tx,
  who: Who,
  now: Date,
  shipment: ShipmentRow,
  found: readonly FoundDifference[],
): Promise<OpenedDifference[]> => {
  if (found.length === 0) return []
  const placeOf = (side: Side) => (side === 'centre' || !shipment.to ? shipment.from : shipment.to)
  const rows = found.map(it => ({ ...it, id: newId(), task: newId(), place: placeOf(it.side) }))
  const kept = await tx.rows<{ id: string }>(INSERT, [
    ...columns(
      rows,
      r => r.id,
      r => r.sscc,
      r => r.item ?? null,
      r => r.kind,
      r => r.qty ?? null,
    ),
    ...columns(
      rows,
      r => r.side,
      r => r.place,
      r => r.photo ?? null,
      r => r.note ?? '',
      r => r.task,
    ),
    ...[shipment.id, now, who.id],
  ])
  const fresh = rows.filter(row => kept.some(it => it.id === row.id))
  await openTasks(
    tx,
    who.id,
    now,
    fresh.map(row => ({
      ...{ id: row.task, kind: KINDS[row.kind], subject: `difference:${row.id}`, place: row.place },
      detail: {
        ...{ difference: row.id, shipment: shipment.id, number: shipment.number, sscc: row.sscc, side: row.side },
        ...{ unit: row.item ?? '', amount: row.qty ?? 0, photo: row.photo ?? '', note: row.note ?? '' },
      },
    })),
  )
  if (fresh.length > 0)
    await announceChange(
      tx,
      'differences',
      fresh.map(row => row.place),
    )
  return fresh.map(({ kind, sscc, side, task }) => ({ kind, sscc, side, task }))
}
