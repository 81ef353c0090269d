import { dayNumber } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { bytesOf, emptyMemory, numbersOf, PART, partOf, takeInWeek, type WeekSold } from '../../rules/index.ts'
import { liftsOf } from './lifts-of.ts'

const SOLD = `
  select n.n, sum(l.qty)::bigint as thousandths, max(s.day) as last
  from sales.v_sale s join sales.v_line l on l.sale = s.id join replenishment.item_number n on n.item = l.item
  where s.place = $1 and s.day >= $2::date and s.day < $2::date + 7
  group by n.n`

const GONE = `
  select n.n from stock.v_on_hand h join replenishment.item_number n on n.item = h.item
  where h.place = $1 and h.on_hand <= 0`

const SAVE = `
  insert into replenishment.shelf (place, part, week, memory, outlook)
  select $1, * from unnest($2::int[], $3::int[], $4::bytea[], $5::bytea[])
  on conflict (place, part) do update set week = excluded.week, memory = excluded.memory, outlook = excluded.outlook`

type Sold = { n: number; thousandths: number; last: string }
type Shelf = { part: number; week: number; memory: Buffer }

const readSold = async (tx: Tx, place: string, monday: string): Promise<WeekSold> => {
  const rows = await tx.rows<Sold>(SOLD, [place, monday])
  const gone = new Set((await tx.rows<{ n: number }>(GONE, [place])).map(row => row.n))
  const units = new Map<number, number>()
  const open = new Map<number, number>()
  for (const { n, thousandths, last } of rows) {
    units.set(n, Math.max(0, thousandths / 1000))
    if (gone.has(n)) open.set(n, Math.min(1, (dayNumber(last) - dayNumber(monday) + 1) / 7))
  }
  // Out at the end of the week and not sold in it: nothing is known of what would have been.
  for (const n of gone) if (!units.has(n)) open.set(n, 0)
  return { units, open }
}

/**
 * Takes a closed week of one place into what is remembered of its demand: eight statements, whatever is sold. A week taken
 * in before is left alone, so the same may be asked twice. Goods that were out when the week ended are believed to have
 * been out since they were last sold (censored demand).
 */
export const closeWeek = async (tx: Tx, place: string, week: number, monday: string, now: Date): Promise<number> => {
  const shelves = await tx.rows<Shelf>(
    'select part, week, memory from replenishment.shelf where place = $1 order by part for update',
    [place],
  )
  if (shelves.some(shelf => shelf.week >= week)) return 0
  const sold = await readSold(tx, place, monday)
  const lifts = await liftsOf(tx, place, monday, 1)
  const known = new Map(shelves.map(shelf => [shelf.part, shelf]))
  const parts = [...new Set([...known.keys(), ...[...sold.units.keys()].map(partOf)])].sort((a, b) => a - b)
  const closed = parts.map(part => {
    const before = known.get(part)
    const memory = before ? numbersOf(before.memory, emptyMemory().length / PART) : emptyMemory()
    return { part, ...takeInWeek(memory, part, sold, n => lifts.of(n, 0)) }
  })
  await tx.rows(SAVE, [
    ...[place, parts, parts.map(() => week)],
    ...[closed.map(c => hex(c.memory)), closed.map(c => hex(c.outlook))],
  ])
  const sum = (pick: (c: (typeof closed)[number]) => number) =>
    Math.round(1000 * closed.reduce((total, c) => total + pick(c), 0))
  await tx.rows(
    `insert into replenishment.accuracy (place, week, items, sold, foretold, missed, missed_naive, closed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      ...[place, week, closed.reduce((items, c) => items + c.judged, 0), sum(c => c.sold), sum(c => c.foretold)],
      ...[sum(c => c.missed), sum(c => c.missedNaive), now],
    ],
  )
  return parts.length
}

const hex = (numbers: Float32Array): string => `\\x${Buffer.from(bytesOf(numbers)).toString('hex')}`
