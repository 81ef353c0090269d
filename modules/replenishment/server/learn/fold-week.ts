import type { Tx } from '#platform/postgres/index.ts'
import { bytesOf, emptyMemory, numbersOf, PART, partOf, takeInWeek, type WeekSold } from '../../rules/index.ts'

type Shelf = { part: number; week: number; memory: Buffer }
type Part = { readonly memory: Float32Array; outlook: Float32Array | null }

/** What a place remembers of its demand, part by part; `week` is the last one that was taken in, null where there is none. */
export type Remembered = { readonly week: number | null; readonly parts: Map<number, Part> }

/** How the forecast of a week did: sums over the items that were judged, units in thousandths. */
export type Judged = {
  readonly week: number
  readonly items: number
  readonly sold: number
  readonly foretold: number
  readonly missed: number
  readonly missedNaive: number
}

const SAVE = `
  insert into replenishment.shelf (place, part, week, memory, outlook)
  select $1, * from unnest($2::int[], $3::int[], $4::bytea[], $5::bytea[])
  on conflict (place, part) do update set week = excluded.week, memory = excluded.memory, outlook = excluded.outlook`

const JUDGED = `
  insert into replenishment.accuracy (place, week, items, sold, foretold, missed, missed_naive, closed_at)
  select $1, t.*, $8 from unnest($2::int[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
    as t (week, items, sold, foretold, missed, missed_naive)
  on conflict do nothing`

/** Reads what a place remembers and keeps others from changing it until the transaction ends. One statement. */
export const remember = async (tx: Tx, place: string): Promise<Remembered> => {
  const shelves = await tx.rows<Shelf>(
    'select part, week, memory from replenishment.shelf where place = $1 order by part for update',
    [place],
  )
  const rows = emptyMemory().length / PART
  return {
    week: shelves.length === 0 ? null : Math.max(...shelves.map(shelf => shelf.week)),
    parts: new Map(shelves.map(s => [s.part, { memory: numbersOf(s.memory, rows), outlook: null }])),
  }
}

/** Takes a week into what is remembered (in place) and gives how the forecast of it did. */
export const foldWeek = (
  { parts }: Remembered,
  week: number,
  sold: WeekSold,
  liftOf: (n: number) => number,
): Judged => {
  for (const n of sold.units.keys())
    if (!parts.has(partOf(n))) parts.set(partOf(n), { memory: emptyMemory(), outlook: null })
  const sums = { items: 0, sold: 0, foretold: 0, missed: 0, missedNaive: 0 }
  for (const [number, part] of parts) {
    const closed = takeInWeek(part.memory, number, sold, liftOf)
    part.outlook = closed.outlook
    sums.items += closed.judged
    for (const key of ['sold', 'foretold', 'missed', 'missedNaive'] as const) sums[key] += closed[key]
  }
  const whole = (units: number) => Math.round(1000 * units)
  return {
    ...{ week, items: sums.items, sold: whole(sums.sold), foretold: whole(sums.foretold) },
    ...{ missed: whole(sums.missed), missedNaive: whole(sums.missedNaive) },
  }
}

const hex = (numbers: Float32Array): string => `\\x${Buffer.from(bytesOf(numbers)).toString('hex')}`

/** Writes what a place remembers after `week`, and how the forecasts of the weeks did. Two statements. */
export const keepInMind = async (
  tx: Tx,
  place: string,
  { parts }: Remembered,
  { week, judged, now }: { readonly week: number; readonly judged: readonly Judged[]; readonly now: Date },
): Promise<void> => {
  const changed = [...parts].filter(([, part]) => part.outlook !== null).sort(([a], [b]) => a - b)
  await tx.rows(SAVE, [
    ...[place, changed.map(([number]) => number), changed.map(() => week)],
    ...[changed.map(([, part]) => hex(part.memory)), changed.map(([, part]) => hex(part.outlook!))],
  ])
  const of = (key: keyof Judged) => judged.map(one => one[key])
  await tx.rows(JUDGED, [
    ...[place, of('week'), of('items'), of('sold'), of('foretold'), of('missed'), of('missedNaive'), now],
  ])
}
