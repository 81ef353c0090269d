import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { openCsv } from '#platform/csv/index.ts'
import { layTable, separatorIn, type Table } from '../../rules/index.ts'

export type TableRefusal = 'no-file' | 'no-rows' | 'bad-rows'

const unzip = promisify(gunzip)
const LOOKED_AT = 200

const bytesOf = async (file: string): Promise<Buffer> => {
  const bytes = await readFile(file)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? unzip(bytes) : bytes
}

const rowsOf = (text: string): { cells: readonly string[][]; broken: number[] } => {
  const separator = separatorIn(
    text.slice(0, 100_000).split(/\r?\n/, LOOKED_AT).slice(0, -1).concat(text.slice(0, 500).split(/\r?\n/, 1)),
  )
  if (separator === ' ') {
    const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
    return { cells: lines.map(line => line.trim().split(/\s+/)), broken: [] }
  }
  const csv = openCsv(separator)
  const rows = [...csv.take(text), ...csv.end()]
  return {
    cells: rows.flatMap(({ cells }) => (cells ? [[...cells]] : [])),
    broken: rows.filter(({ cells }) => !cells).map(({ line }) => line),
  }
}

/**
 * Reads a table from a file, plain or gzipped, parted by comma, semicolon, tab, line or spaces, with a heading or none.
 * `ragged` says whether rows may differ in length.
 */
export const readTable = async (file: string, ragged: boolean): Promise<Answer<Table, TableRefusal>> => {
  const name = basename(file)
  const text = await bytesOf(file).then(
    bytes => bytes.toString('utf8').replace(/^\ufeff/, ''),
    () => null,
  )
  if (text === null) return refused('no-file', `${file} cannot be read; check its name and whether it is text or .gz`)
  const { cells, broken } = rowsOf(text)
  if (broken.length > 0) return refused('bad-rows', `${name}, line ${broken[0]}: a quotation mark is never closed`)
  const table = layTable(cells)
  if (table.rows === 0) return refused('no-rows', `${name} holds no row; it needs at least one below its heading`)
  const off = cells.findIndex(row => row.length !== cells[0]!.length)
  if (!ragged && off >= 0)
    return refused(
      'bad-rows',
      `${name}, row ${off + 1}: ${cells[off]!.length} cells where others have ${cells[0]!.length}`,
    )
  return done(table)
}
