import { type Answer, done, refused } from '#kernel/answer.ts'
import { MARKS, marksOf } from '../demand/holidays.ts'
import type { Panel } from '../demand/panel.ts'
import type { Gathered, WeeksRefusal } from './gather-weeks.ts'
import { mondayOf } from './read-week.ts'

/** Weeks laid out for a backtest. */
export type Weeks = {
  readonly panel: Panel
  /** What an item costs at a place, in the file's currency: the middle of its prices before the judged weeks, else its first; 1 where none is told. */
  readonly worth: Float64Array
  /** Names of the series, `place · item`. */
  readonly nameOf: (series: number) => string
  readonly first: number
  readonly kind: 'count' | 'date'
}

const LEAST_WEEKS = 8
const MOST_CELLS = 120_000_000

/** The first week that is judged: what lies before is for learning only. */
export const judgedFrom = (weeks: number): number => Math.min(60, Math.max(5, Math.round(weeks * 0.4)))

const middle = (values: number[]): number => {
  if (values.length === 0) return 1
  values.sort((a, b) => a - b)
  return values[Math.floor(values.length / 2)]!
}

/** Rounds of a year in a panel, so that a season is learnt where more than a year is known. */
const SEASON_MARKS = 4

const calendarOf = (weeks: number, first: number, kind: 'count' | 'date') => {
  const seasonal = weeks > 70
  const marks = (kind === 'date' ? MARKS : 0) + (seasonal ? SEASON_MARKS : 0)
  const calendar = new Float32Array(weeks * marks)
  for (let week = 0; week < weeks; week += 1) {
    const own = kind === 'date' ? marksOf(mondayOf(first + week), 7) : []
    const turn = (2 * Math.PI * (first + week)) / 52.18
    const season = seasonal ? [Math.sin(turn), Math.cos(turn), Math.sin(2 * turn), Math.cos(2 * turn)] : []
    calendar.set([...own, ...season], week * marks)
  }
  return { marks, calendar, yearly: seasonal ? SEASON_MARKS : 0 }
}

type Numbered = { readonly series: Int32Array; readonly count: number; readonly keys: number[] }

const number = (rows: Gathered): Numbered => {
  const known = new Map<number, number>()
  const keys: number[] = []
  const series = new Int32Array(rows.rows)
  for (let n = 0; n < rows.rows; n += 1) {
    const key = rows.place[n]! * rows.items.length + rows.item[n]!
    let at = known.get(key)
    if (at === undefined) {
      at = keys.length
      known.set(key, at)
      keys.push(key)
    }
    series[n] = at
  }
  return { series, count: keys.length, keys }
}

/** Weeks in which a place has no row at all are unknown; those in which only an item has none sold nothing of it. */
const openWeeks = (rows: Gathered, first: number, weeks: number): Uint8Array => {
  const open = new Uint8Array(rows.places.length * weeks)
  for (let n = 0; n < rows.rows; n += 1) open[rows.place[n]! * weeks + rows.week[n]! - first] = 1
  return open
}

/** The first row that names a place, item and week again, told with all three. */
const twice = (rows: Gathered, numbered: Numbered, first: number, weeks: number): string | null => {
  const seen = new Uint8Array(numbered.count * weeks)
  for (let n = 0; n < rows.rows; n += 1) {
    const cell = numbered.series[n]! * weeks + rows.week[n]! - first
    if (seen[cell] === 1) {
      const week = rows.kind === 'date' ? mondayOf(rows.week[n]!) : rows.week[n]
      return `row ${n + 2}, column week: ${rows.places[rows.place[n]!]}, ${rows.items[rows.item[n]!]}, week ${week} stands there before`
    }
    seen[cell] = 1
  }
  return null
}

/** Fills price and promotion of the weeks without a row: the price stays as it was, nothing is promoted. */
const fill = (rows: Gathered, numbered: Numbered, panel: Panel, first: number, open: Uint8Array): Float64Array => {
  const { weeks } = panel
  const logs = new Float64Array(panel.series * weeks).fill(Number.NaN)
  panel.firstOf.fill(weeks)
  for (let n = 0; n < rows.rows; n += 1) {
    const series = numbered.series[n]!
    const week = rows.week[n]! - first
    panel.units[series * weeks + week] = rows.units[n]!
    panel.promo[series * weeks + week] = rows.promo[n]!
    if (rows.price[n]! > 0) logs[series * weeks + week] = Math.log(rows.price[n]!)
    if (week < panel.firstOf[series]!) panel.firstOf[series] = week
  }
  const worth = new Float64Array(panel.series)
  const judged = judgedFrom(weeks)
  for (let series = 0; series < panel.series; series += 1) {
    let last = Number.NaN
    let base = Number.NaN
    const prices: number[] = []
    for (let week = panel.firstOf[series]!; week < weeks; week += 1) {
      const cell = series * weeks + week
      panel.open[cell] = open[panel.placeOf[series]! * weeks + week]!
      if (!Number.isNaN(logs[cell]!)) {
        last = logs[cell]!
        if (Number.isNaN(base)) base = last
        if (week < judged || prices.length === 0) prices.push(last)
      }
      panel.cheaper[cell] = Number.isNaN(last) ? 0 : Math.min(2, Math.max(-2, base - last))
    }
    worth[series] = prices.length > 0 ? Math.exp(middle(prices)) : 1
  }
  return worth
}

/** Lays rows out as a panel; refuses what is too short to judge, says a week twice, or sells nothing. */
export const makePanel = (rows: Gathered): Answer<Weeks, WeeksRefusal> => {
  let first = rows.week[0]!
  let last = first
  for (const week of rows.week) {
    if (week < first) first = week
    if (week > last) last = week
  }
  const weeks = last - first + 1
  if (weeks < LEAST_WEEKS)
    return refused(
      'too-short',
      `the file holds ${weeks} weeks; a backtest wants ${LEAST_WEEKS} or more, best over a year`,
    )
  const numbered = number(rows)
  if (numbered.count * weeks > MOST_CELLS)
    return refused(
      'too-wide',
      `${numbered.count} series over ${weeks} weeks are too many for one run; split the file by place`,
    )
  const double = twice(rows, numbered, first, weeks)
  if (double) return refused('twice', double)
  if (!rows.units.some(units => units > 0)) return refused('no-demand', 'column units: nothing is sold in any row')
  const cells = numbered.count * weeks
  const { marks, calendar, yearly } = calendarOf(weeks, first, rows.kind)
  const panel: Panel = {
    ...{ series: numbered.count, weeks, items: rows.items.length, marks, calendar, yearly },
    itemOf: Int32Array.from(numbered.keys, key => key % rows.items.length),
    placeOf: Int32Array.from(numbered.keys, key => Math.floor(key / rows.items.length)),
    firstOf: new Int32Array(numbered.count),
    ...{ units: new Float32Array(cells), open: new Float32Array(cells) },
    ...{ promo: new Float32Array(cells), cheaper: new Float32Array(cells) },
  }
  const worth = fill(rows, numbered, panel, first, openWeeks(rows, first, weeks))
  const nameOf = (series: number) => `${rows.places[panel.placeOf[series]!]} · ${rows.items[panel.itemOf[series]!]}`
  return done({ panel, worth, nameOf, first, kind: rows.kind })
}
