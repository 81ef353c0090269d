import { randomInt } from 'node:crypto'
import { newId } from '#platform/clock/index.ts'
import type { Prepared } from './prepare-order.ts'

export type ParcelRow = {
  id: string
  order: string
  n: number
  way: string
  source: string
  place: string
  state: string
  address: string | null
  fee: number
  pickBy: Date
  runAt: Date | null
  wayN: number
  hours: string
  lines: { line: string; qty: number; hold: string }[]
}

const at = (minute: number) => new Date(minute * 60_000)

/** What an order wants held, parcel by parcel: the n-th hold is of the n-th of these. */
export const holdLinesOf = (it: Prepared) =>
  it.ways.flatMap(({ plan }) =>
    plan.parcels.flatMap(({ source, lines }) =>
      lines.map(({ line, item, qty }) => ({ line, item, qty, place: source })),
    ),
  )

/** The parcels of an order as rows, with the holds they were granted. */
export const parcelRowsOf = (it: Prepared, holds: readonly string[], confirmed: boolean): ParcelRow[] => {
  let n = 0
  let hold = 0
  return it.ways.flatMap(way =>
    way.plan.parcels.map((parcel, i): ParcelRow => {
      n += 1
      return {
        ...{ id: newId(), order: it.asked.input.id, n, way: way.want.way, source: parcel.source, place: parcel.place },
        state: confirmed ? 'to-pick' : 'waiting',
        address: way.want.way === 'deliver' ? JSON.stringify(way.want.address) : null,
        fee: i === 0 ? way.fee : 0,
        ...{ pickBy: at(parcel.pickBy), runAt: parcel.runAt === null ? null : at(parcel.runAt), wayN: way.n },
        hours: JSON.stringify(parcel.hours),
        lines: parcel.lines.map(({ line, qty }) => ({ line, qty, hold: holds[hold++]! })),
      }
    }),
  )
}

export const isConfirmed = (it: Prepared): boolean => it.asked.input.pays === 'in-shop' || it.total === 0

/** Six digits said at the counter; with the order's number, and looked at by a person. */
export const newCode = (): string => String(randomInt(100_000, 1_000_000))
