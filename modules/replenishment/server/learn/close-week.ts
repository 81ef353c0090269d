import { dayNumber } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { WeekSold } from '../../rules/index.ts'
import { foldWeek, keepInMind, remember } from './fold-week.ts'
import { liftsOf } from './lifts-of.ts'

const SOLD = `
  select n.n, sum(l.qty)::bigint as thousandths, max(s.day) as last
  from sales.v_sale s join sales.v_line l on l.sale = s.id join replenishment.item_number n on n.item = l.item
  where s.place = $1 and s.day >= $2::date and s.day < $2::date + 7
  group by n.n`

const GONE = `
  select n.n from stock.v_on_hand h join replenishment.item_number n on n.item = h.item
  where h.place = $1 and h.on_hand <= 0`

type Sold = { n: number; thousandths: number; last: string }

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
  const known = await remember(tx, place)
  if (known.week !== null && known.week >= week) return 0
  const sold = await readSold(tx, place, monday)
  const lifts = await liftsOf(tx, place, monday, 1)
  const judged = foldWeek(known, week, sold, n => lifts.of(n, 0))
  await keepInMind(tx, place, known, { week, judged: [judged], now })
  return known.parts.size
}
