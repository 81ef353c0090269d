import { columnNamed, type Table } from './headings.ts'
import { readNumbers } from './read-numbers.ts'

export type SummaryColumns = {
  readonly kind: 'summary'
  readonly who: number
  readonly frequency: number
  readonly recency: number
  readonly age: number
  readonly spend: number
}

const AGE = [
  /^t$|^age$|^tenure$|^umur$/,
  /(^|_)(t|age|tenure|umur|lama|observ\w*|length)(_|$)/,
  /total_?(time|weeks|days)/,
]
const RECENCY = [/^(recency|t_?x|last)$/, /recency|t_x|terakhir|resensi|last/]
const FREQUENCY = [
  /^(frequency|freq|x|p1x|repeat_?\w*)$/,
  /freq|frek|repeat|ulang|purchases|transactions|transaksi|orders|n_/,
]
const SPEND = [
  /^(monetary_?value|monetary|m_?x|z_?bar|zbar)$/,
  /monetary|spend|value|nilai|belanja|average|mean|avg|rata/,
]
const WHO = [/(^|_)id$|^id/, /customer|cust|pelanggan|member|client|key|no/]

const numbers = (table: Table, column: number): (number | null)[] => readNumbers(table.columns[column] ?? [])

const all = (table: Table, columns: readonly number[], holds: (...values: number[]) => boolean): boolean => {
  const read = columns.map(column => numbers(table, column))
  return read[0]!.every((_, row) => {
    const values = read.map(column => column[row])
    return values.every(v => v !== null && v !== undefined && v >= 0) && holds(...(values as number[]))
  })
}

const fits = (table: Table, x: number, last: number, age: number): boolean =>
  all(table, [x, last, age], (n, t, T) => Number.isInteger(n) && t <= T && (n === 0) === (t === 0))

const byHeading = (table: Table): readonly [number, number, number] | null => {
  const recency = columnNamed(table, RECENCY)
  const frequency = columnNamed(table, FREQUENCY, [recency])
  const age = columnNamed(table, AGE, [recency, frequency])
  return [recency, frequency, age].every(c => c >= 0) ? [frequency, recency, age] : null
}

/** Whatever the headings: of all triples of columns the one that can only be a count, a time within another, and that. */
const byContent = (table: Table): readonly [number, number, number] | null => {
  const numeric = table.columns.map((_, c) => c).filter(c => numbers(table, c).every(n => n !== null))
  const varied = (c: number) => new Set(table.columns[c]).size > 1
  for (const x of numeric)
    for (const last of numeric)
      for (const age of numeric)
        if (x !== last && last !== age && x !== age && varied(x) && varied(last) && fits(table, x, last, age))
          return [x, last, age]
  return null
}

/**
 * Which columns of a summary say how often, how late and how long: by their headings, else by what can only be them
 * (recency never above age, and nought exactly where nothing was bought again). Null when there are none.
 */
export const findSummary = (table: Table): SummaryColumns | null => {
  const found = (table.named ? byHeading(table) : null) ?? byContent(table)
  if (!found) return null
  const [frequency, recency, age] = found
  const who = columnNamed(table, WHO, found)
  const free = table.columns.map((_, c) => c).filter(c => !found.includes(c))
  const spend = table.named ? columnNamed(table, SPEND, [...found, who]) : (free.filter(c => c > 0).at(-1) ?? -1)
  return { kind: 'summary', who: who >= 0 ? who : (free[0] ?? -1), frequency, recency, age, spend }
}
