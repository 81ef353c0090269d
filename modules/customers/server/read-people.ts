import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { openCsv } from '#platform/csv/index.ts'
import { columnOf, idColumnOf, personTable } from '../rules/index.ts'

export type PeopleRefusal = 'no-file' | 'no-people' | 'bad-rows'

export type PeopleFile = ReturnType<typeof personTable>

type Row = { readonly line: number; readonly cells: readonly string[] | null }

const MOST_TOLD = 20

const rowsOf = async (file: string): Promise<Row[]> => {
  const bytes = createReadStream(file)
  const stream = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  bytes.on('error', error => stream.destroy(error))
  const csv = openCsv()
  const rows: Row[] = []
  for await (const piece of stream.setEncoding('utf8')) rows.push(...csv.take(piece as string))
  return [...rows, ...csv.end()]
}

const trimmed = (row: Row): Row => ({ ...row, cells: row.cells?.map(cell => cell.trim()) ?? null })

/** What is wrong with a row, in words; several rows may not go by one id, for nobody could tell which is meant. */
const faultsOf = (rows: readonly Row[], headings: readonly string[], id: number): string[] => {
  const seen = new Map<string, number>()
  return rows.flatMap(({ line, cells }) => {
    if (!cells) return [`line ${line}: a quote is opened and never closed`]
    if (cells.length !== headings.length)
      return [`line ${line}: ${cells.length} cells where the heading has ${headings.length}`]
    const name = cells[id]!
    if (name === '') return [`line ${line}: the column ${headings[id]} is empty`]
    const first = seen.get(name)
    if (first !== undefined) return [`line ${line}: ${headings[id]} ${name} stands already on line ${first}`]
    seen.set(name, line)
    return []
  })
}

/** Reads a CSV of people (plain or .gz), whatever its columns: one names the record, the others are compared. */
export const readPeople = async (file: string): Promise<Answer<PeopleFile, PeopleRefusal>> => {
  const rows = await rowsOf(file).then(
    all => all.map(trimmed),
    () => null,
  )
  if (!rows) return refused('no-file', `${file} cannot be read; check its name and whether it is a CSV or .csv.gz file`)
  const [heading, ...people] = rows
  const headings = heading?.cells ?? []
  if (headings.length < 2 || people.length === 0)
    return refused('no-people', `${basename(file)} needs a heading with two columns or more, and a row below it`)
  const id = idColumnOf(headings)
  const faults = faultsOf(people, headings, id)
  if (faults.length > 0) {
    const more = faults.length > MOST_TOLD ? [`and ${faults.length - MOST_TOLD} more`] : []
    return refused('bad-rows', `${basename(file)}: ${[...faults.slice(0, MOST_TOLD), ...more].join('; ')}`)
  }
  const columns = headings.map((_, c) => people.map(({ cells }) => cells![c]!))
  const compared = headings.map((_, c) => c).filter(c => c !== id)
  return done(
    personTable(
      columns[id]!,
      compared.map(c => columnOf(headings[c]!, columns[c]!)),
      compared.map(c => columns[c]!),
    ),
  )
}
