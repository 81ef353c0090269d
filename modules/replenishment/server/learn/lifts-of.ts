import { addDays, type Day, dayNumber } from '#kernel/moment.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { DRIVER_WORDS, liftOfWords, marksOf } from '../../rules/index.ts'

const EVENTS = `
  select n.n, to_char(e.from_day, 'YYYY-MM-DD') as "from", to_char(e.to_day, 'YYYY-MM-DD') as "to",
         e.lift_permille as lift, e.promoted, e.cut_permille as cut
  from replenishment.event e
  left join lateral (
    select n.n from replenishment.item_number n where n.item = e.item
    union
    select n.n from catalog.v_item i join replenishment.item_number n on n.item = i.id
    left join catalog.v_category c on c.id = i.category
    where e.category is not null and (i.category = e.category or e.category = any (c.above))) n
    on e.item is not null or e.category is not null
  where e.to_day >= $1::date and e.from_day < $1::date + $2::int and (e.place is null or e.place = $3)
    and (n.n is not null or (e.item is null and e.category is null))
  order by e.from_day, n.n`

const DRIVERS = `
  select n.n, d.word, d.log_millionths as log from replenishment.driver d
  left join replenishment.item_number n on n.item = d.item order by n.n nulls first, d.word`

type Event = { n: number | null; from: Day; to: Day; lift: number | null; promoted: boolean; cut: number }

/** How many times its level each item sells in the weeks from a day on. */
export type Lifts = {
  of(n: number, week: number): number
  /** The whole of it for one item; the same list for items that are moved alike. */
  vectorOf(n: number): readonly number[]
}

const shareOf = ({ from, to }: Event, first: Day): number => {
  const last = dayNumber(first) + 6
  const days = Math.min(dayNumber(to), last) - Math.max(dayNumber(from), dayNumber(first)) + 1
  return Math.max(0, days) / 7
}

const grouped = <Row extends { n: number | null }>(rows: readonly Row[]): Map<number | null, Row[]> => {
  const out = new Map<number | null, Row[]>()
  for (const row of rows) out.set(row.n, [...(out.get(row.n) ?? []), row])
  return out
}

/** Calendar, planned promotions and events of a place (of every place where it is null), in two statements. */
export const liftsOf = async (tx: Tx, place: string | null, first: Day, weeks: number): Promise<Lifts> => {
  const events = grouped(await tx.rows<Event>(EVENTS, [first, weeks * 7, place]))
  const rows = grouped(await tx.rows<{ n: number | null; word: string; log: number }>(DRIVERS))
  const logs = (n: number | null) => new Map((rows.get(n) ?? []).map(({ word, log }) => [word, log / 1e6]))
  const general = logs(null)
  const days = Array.from({ length: weeks }, (_, week) => addDays(first, 7 * week))
  const marks = days.map(day => marksOf(day, 7))
  const make = (n: number | null): number[] => {
    const own = n === null ? new Map<string, number>() : logs(n)
    const drivers = DRIVER_WORDS.map(word => own.get(word) ?? general.get(word) ?? 0)
    const mine = [...(events.get(null) ?? []), ...(n === null ? [] : (events.get(n) ?? []))]
    return days.map((day, week) => {
      const calendar = liftOfWords(drivers, 0, 0, marks[week]!)
      const moved = mine.reduce((lift, event) => {
        const whole =
          event.lift === null ? liftOfWords(drivers, event.promoted ? 1 : 0, event.cut / 1000, []) : event.lift / 1000
        return lift * (1 + (whole - 1) * shareOf(event, day))
      }, 1)
      return Math.round(calendar * moved * 100) / 100
    })
  }
  const plain = make(null)
  const known = new Map<number, readonly number[]>()
  const byText = new Map<string, readonly number[]>()
  const vectorOf = (n: number) => {
    if (!rows.has(n) && !events.has(n)) return plain
    let vector = known.get(n)
    if (!vector) {
      const made = make(n)
      vector = byText.get(made.join()) ?? made
      byText.set(made.join(), vector)
      known.set(n, vector)
    }
    return vector
  }
  return { of: (n, week) => vectorOf(n)[week] ?? 1, vectorOf }
}
