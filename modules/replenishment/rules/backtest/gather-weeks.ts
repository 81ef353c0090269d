import { type Answer, done, refused } from '#kernel/answer.ts'
import { readWeek, type WeekName } from './read-week.ts'
import { separatorOf, splitCells } from './split-cells.ts'
import { openColumns } from './week-columns.ts'

/** Why a file of weeks cannot be read. `detail` names the row (the heading is row 1) and the column. */
export type WeeksRefusal = 'no-heading' | 'bad-cell' | 'twice' | 'too-short' | 'no-demand' | 'too-wide'

/** What a file says: one row for each place, item and week, kept as columns that grow. */
export type Gathered = {
  readonly places: readonly string[]
  readonly items: readonly string[]
  readonly kind: WeekName['kind']
  readonly rows: number
  readonly place: Int32Array
  readonly item: Int32Array
  readonly week: Int32Array
  readonly units: Float32Array
  /** Not a number where the cell is empty. */
  readonly price: Float64Array
  readonly promo: Uint8Array
}

export type Gathering = {
  /** One line of the file, without its end. */
  line(text: string): Answer<null, WeeksRefusal>
  end(): Answer<Gathered, WeeksRefusal>
}

const COLUMNS = ['place', 'item', 'week', 'units', 'price', 'promo'] as const
type Column = (typeof COLUMNS)[number]

const YES = /^(1|1\.0+|y|yes|ya|true|t|benar)$/i
const NO = /^(|0|0\.0+|n|no|tidak|false|f|salah)$/i
const NUMBER = /^[+]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

const headingOf = (cells: readonly string[]): Answer<Record<Column, number>, 'no-heading'> => {
  const names = cells.map(cell => cell.toLowerCase().replace(/^﻿/, ''))
  const missing = COLUMNS.filter(column => column !== 'promo' && column !== 'price' && !names.includes(column))
  if (missing.length > 0)
    return refused('no-heading', `row 1: column ${missing.join(', ')} is missing; wanted: ${COLUMNS.join(',')}`)
  const double = COLUMNS.find(column => names.filter(name => name === column).length > 1)
  if (double) return refused('no-heading', `row 1: column ${double} stands there twice`)
  return done(Object.fromEntries(COLUMNS.map(c => [c, names.indexOf(c)])) as Record<Column, number>)
}

/**
 * Reads weeks line by line: the columns place, item, week, units, price and promo in any order, separated by comma,
 * semicolon or tab. A file may have any order of rows; it is held as columns of numbers, some 30 bytes a row.
 */
export const gatherWeeks = (): Gathering => {
  const columns = openColumns()
  let heading: Record<Column, number> | undefined
  let mark = ','
  let width = 0
  let row = 0
  let kind: WeekName['kind'] | undefined
  const bad = (column: Column, value: string, want: string) =>
    refused('bad-cell', `row ${row}, column ${column}: “${value.slice(0, 40)}” is not ${want}`)
  const head = (text: string): Answer<null, WeeksRefusal> => {
    mark = separatorOf(text)
    const cells = splitCells(text, mark)
    const found = cells.ok ? headingOf(cells.value) : refused('no-heading', `row 1: ${cells.detail}`)
    if (!found.ok) return found
    heading = found.value
    width = cells.ok ? cells.value.length : 0
    return done(null)
  }
  const body = (at: Record<Column, number>, cells: readonly string[]): Answer<null, WeeksRefusal> => {
    const cell = (column: Column) => (at[column] < 0 ? '' : (cells[at[column]] ?? ''))
    if (cell('place') === '') return bad('place', '', 'a name: it is empty')
    if (cell('item') === '') return bad('item', '', 'a name: it is empty')
    const name = readWeek(cell('week'))
    if (!name) return bad('week', cell('week'), 'a week: write 17, 2026-11-23 or 2026-W48')
    if (kind && name.kind !== kind) return bad('week', cell('week'), `named like the weeks above it (${kind})`)
    if (!NUMBER.test(cell('units'))) return bad('units', cell('units'), 'a number of units from 0 up')
    if (cell('price') !== '' && !(NUMBER.test(cell('price')) && Number(cell('price')) < 1e12))
      return bad('price', cell('price'), 'a price from 0 up')
    if (!YES.test(cell('promo')) && !NO.test(cell('promo'))) return bad('promo', cell('promo'), '0 or 1')
    if (!(Number(cell('units')) < 1e9)) return bad('units', cell('units'), 'below a thousand million units')
    kind = name.kind
    columns.add({
      ...{ place: cell('place'), item: cell('item'), week: name.week, units: Number(cell('units')) },
      price: cell('price') === '' ? Number.NaN : Number(cell('price')),
      promo: YES.test(cell('promo')),
    })
    return done(null)
  }
  return {
    line: text => {
      row += 1
      if (!heading) return head(text)
      if (text.trim() === '') return done(null)
      const cells = splitCells(text, mark)
      if (!cells.ok) return refused('bad-cell', `row ${row}: ${cells.detail}`)
      if (cells.value.length !== width)
        return refused('bad-cell', `row ${row}: ${cells.value.length} cells where the heading has ${width}`)
      return body(heading, cells.value)
    },
    end: () => {
      if (!heading) return refused('no-heading', 'the file is empty')
      const rows = columns.end()
      if (rows.rows === 0) return refused('too-short', 'there is no row below the heading')
      return done({ ...rows, kind: kind ?? 'count' })
    },
  }
}
