import { type Answer, done, refused } from '#kernel/answer.ts'
import { addDays, dayNumber, weekdayOf } from '#kernel/moment.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { type Gathered, liftOfWords, mondayOf } from '../../rules/index.ts'
import { foldWeek, type Judged, keepInMind, remember } from './fold-week.ts'
import { liftsOf } from './lifts-of.ts'
import { numberItems } from './number-items.ts'

export type LearnRefusal = 'weeks-not-dated' | 'week-open' | 'place-unknown' | 'item-unknown' | 'said-twice'

/** What was learnt: places and their weeks that were new, rows of items left out, weeks that were taken in before. */
export type Learnt = { readonly places: number; readonly weeks: number; readonly known: number; readonly left: number }

const NO_ITEM = -1
/** A promotion lifts an old week by what promotions do in general: an own driver is only learnt by the backtest. */
const PROMOTED = liftOfWords([], 1, 0, [])

const few = (names: readonly string[]) =>
  `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`

const idsOf = async (tx: Tx, { places, items }: Gathered) => {
  const at = await tx.rows<{ code: string; id: string }>(
    'select code, id from company.v_place where code = any ($1::text[])',
    [places],
  )
  const numbers = await tx.rows<{ sku: string; n: number }>(
    `select i.sku, n.n from catalog.v_item i join replenishment.item_number n on n.item = i.id
     where i.sku = any ($1::text[])`,
    [items],
  )
  const [byCode, bySku] = [new Map(at.map(p => [p.code, p.id])), new Map(numbers.map(i => [i.sku, i.n]))]
  return { place: places.map(code => byCode.get(code)), item: items.map(sku => bySku.get(sku) ?? NO_ITEM) }
}

/** The rows of each place, by week; positions in the columns of the file. */
const rowsByPlace = ({ places, rows, place, week }: Gathered): readonly Map<number, number[]>[] => {
  const out = places.map(() => new Map<number, number[]>())
  for (let row = 0; row < rows; row += 1) {
    const weeks = out[place[row]!]!
    const known = weeks.get(week[row]!)
    if (known) known.push(row)
    else weeks.set(week[row]!, [row])
  }
  return out
}

type Place = { readonly id: string; readonly weeks: ReadonlyMap<number, readonly number[]> }

const twiceIn = (file: Gathered, weeks: readonly Map<number, number[]>[]): string | undefined => {
  for (const [n, byWeek] of weeks.entries())
    for (const [week, rows] of byWeek) {
      const seen = new Set<number>()
      for (const row of rows) {
        const item = file.item[row]!
        if (seen.has(item)) return `${file.places[n]} says the week of ${mondayOf(week)} of ${file.items[item]} twice`
        seen.add(item)
      }
    }
  return undefined
}

/** One place in one transaction, in a constant number of statements; a week without any row stays unknown. */
const learnPlace = async (tx: Tx, file: Gathered, items: readonly number[], { id, weeks }: Place, now: Date) => {
  const known = await remember(tx, id)
  const fresh = [...weeks.keys()].filter(week => week > (known.week ?? Number.NEGATIVE_INFINITY)).sort((a, b) => a - b)
  if (fresh.length === 0) return 0
  const [first, last] = [fresh[0]!, fresh.at(-1)!]
  const lifts = await liftsOf(tx, id, mondayOf(first), last - first + 1)
  const judged: Judged[] = []
  for (const week of fresh) {
    const units = new Map<number, number>()
    const promoted = new Set<number>()
    for (const row of weeks.get(week)!) {
      const n = items[file.item[row]!]!
      if (n === NO_ITEM) continue
      units.set(n, (units.get(n) ?? 0) + file.units[row]!)
      if (file.promo[row] === 1) promoted.add(n)
    }
    const liftOf = (n: number) => lifts.of(n, week - first) * (promoted.has(n) ? PROMOTED : 1)
    judged.push(foldWeek(known, week, { units, open: new Map() }, liftOf))
  }
  await keepInMind(tx, id, known, { week: last, judged, now })
  return fresh.length
}

/**
 * Takes weeks that were sold before Ujung, from a file, into what is remembered of the demand: so a company that moves plans
 * on its first day. `file` names places by code, items by SKU and weeks by date; only closed weeks, after those a place
 * knows already (the others are left alone, so the same file may be brought twice). Goods the catalogue does not know are
 * refused, or left out with `skipUnknown`. Each place is a transaction of its own.
 */
export const learnWeeks = async (
  db: Database,
  now: Date,
  file: Gathered,
  {
    timeZone = 'Asia/Jakarta',
    skipUnknown = false,
  }: { readonly timeZone?: string; readonly skipUnknown?: boolean } = {},
): Promise<Answer<Learnt, LearnRefusal>> => {
  if (file.kind !== 'date')
    return refused('weeks-not-dated', 'The weeks are numbers that only count; write 2026-11-23 or 2026-W48 instead.')
  const { day } = momentsIn(timeZone)(now)
  const monday = addDays(day, 1 - weekdayOf(day))
  const open = file.week.findIndex(week => dayNumber(mondayOf(week)) >= dayNumber(monday))
  if (open >= 0)
    return refused('week-open', `The week of ${mondayOf(file.week[open]!)} is not over; leave it out of the file.`)
  await transact(db, numberItems)
  const ids = await readOnly(db, tx => idsOf(tx, file))
  const strange = file.places.filter((_, n) => ids.place[n] === undefined)
  if (strange.length > 0)
    return refused('place-unknown', `No place has the code ${few(strange)}; write the codes of your places.`)
  const lost = file.items.filter((_, n) => ids.item[n] === NO_ITEM)
  if (lost.length > 0 && !skipUnknown)
    return refused('item-unknown', `The catalogue has no SKU ${few(lost)}; import these items, or leave them out.`)
  const byPlace = rowsByPlace(file)
  const twice = twiceIn(file, byPlace)
  if (twice) return refused('said-twice', `${twice}; keep one row, or add the two up.`)
  let [places, learnt, known] = [0, 0, 0]
  for (const [n, weeks] of byPlace.entries()) {
    const took = await transact(db, tx => learnPlace(tx, file, ids.item, { id: ids.place[n]!, weeks }, now))
    if (took > 0) places += 1
    learnt += took
    known += weeks.size - took
  }
  return done({ places, weeks: learnt, known, left: lost.length })
}
