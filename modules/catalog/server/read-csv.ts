import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Cell, type ItemTable, tableOf } from './item-table.ts'

const SEPARATORS = [';', '\t', ',', '|'] as const

const countOutsideQuotes = (line: string, separator: string) => line.replace(/"[^"]*"/g, '').split(separator).length - 1

/** The separator that stands most often in the first line; Excel may also say it itself, `sep=;`. */
const separatorOf = (text: string): string => {
  const line = /^[^\r\n]*/.exec(text)![0]
  const counts = SEPARATORS.map(separator => ({ separator, n: countOutsideQuotes(line, separator) }))
  return counts.reduce((best, c) => (c.n > best.n ? c : best), { separator: ',', n: 0 }).separator
}

/** UTF-8, or what older Windows programs write. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Scan = { readonly text: string; readonly separator: string; at: number }

/** A quoted cell: two quotes are one, line ends stay; null when the closing quote is missing. */
const quoted = (scan: Scan): string | null => {
  let cell = ''
  scan.at += 1
  for (;;) {
    const end = scan.text.indexOf('"', scan.at)
    if (end < 0) return null
    cell += scan.text.slice(scan.at, end)
    scan.at = end + 1
    if (scan.text[scan.at] !== '"') return cell
    cell += '"'
    scan.at += 1
  }
}

const bare = (scan: Scan): string => {
  const from = scan.at
  while (scan.at < scan.text.length && !isEnd(scan)) scan.at += 1
  return scan.text.slice(from, scan.at)
}

const isEnd = ({ text, separator, at }: Scan) => text[at] === separator || text[at] === '\n' || text[at] === '\r'

const readRow = (scan: Scan): Cell[] | null => {
  const cells: Cell[] = []
  for (;;) {
    const head = scan.text[scan.at] === '"' ? quoted(scan) : ''
    if (head === null) return null
    cells.push({ text: (head + bare(scan)).trim(), typed: false })
    if (scan.text[scan.at] !== scan.separator) return cells
    scan.at += 1
  }
}

const skipLineEnd = (scan: Scan) => {
  if (scan.text[scan.at] === '\r') scan.at += 1
  if (scan.text[scan.at] === '\n') scan.at += 1
}

/**
 * Reads CSV as people make it: with or without byte order mark, separated by comma, semicolon, tab or bar, quotes
 * doubled, any line end, UTF-8 or Windows-1252. Semicolons mean decimal commas, as Indonesian Excel writes them.
 */
export const readCsv = (bytes: Uint8Array): Answer<ItemTable, 'file-unreadable'> => {
  const whole = decode(bytes).replace(/^\ufeff/, '')
  const said = /^sep=(.)\r?\n/i.exec(whole)
  const text = said ? whole.slice(said[0].length) : whole
  const scan: Scan = { text, separator: said?.[1] ?? separatorOf(text), at: 0 }
  const rows: Cell[][] = said ? [[]] : []
  while (scan.at < text.length) {
    const row = readRow(scan)
    if (!row) return refused('file-unreadable', `Row ${rows.length + 1} opens a quotation mark that is never closed.`)
    rows.push(row)
    skipLineEnd(scan)
  }
  const decimal = scan.separator === ';' ? ',' : scan.separator === ',' ? '.' : null
  const table = tableOf(rows, decimal)
  return table ? done(table) : refused('file-unreadable', 'The file is empty.')
}
