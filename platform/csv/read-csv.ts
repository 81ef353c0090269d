/** A row as it stands in a file; `line` is where it begins, 1 is the first line. `cells` is null where a quote never ends. */
export type CsvRow = { readonly line: number; readonly text: string; readonly cells: readonly string[] | null }

export type CsvReader = {
  /** Takes the next piece of text, cut anywhere, and gives the rows that are whole now. */
  take(text: string): CsvRow[]
  /** The rows that are left when the file ends. */
  end(): CsvRow[]
}

/** A quoted cell may hold line ends; one that holds more than this is a quote that somebody forgot. */
const LINES_IN_A_ROW = 50

const SEPARATORS = [';', '\t', ',', '|'] as const

/** The separator that stands most often in a file's first line, outside quotes. */
export const separatorOf = (heading: string): string => {
  const bare = heading.replace(/"[^"]*"/g, '')
  const counts = SEPARATORS.map(separator => ({ separator, n: bare.split(separator).length - 1 }))
  return counts.reduce((best, c) => (c.n > best.n ? c : best), { separator: ',' as string, n: 0 }).separator
}

/** Where the quoted cell that begins at `from` ends (its closing quote), or -1. */
const closing = (row: string, from: number): number => {
  let at = row.indexOf('"', from + 1)
  while (at >= 0 && row[at + 1] === '"') at = row.indexOf('"', at + 2)
  return at
}

const splitQuoted = (row: string, separator: string): string[] | null => {
  const cells: string[] = []
  for (let at = 0; ; ) {
    let cell = ''
    if (row[at] === '"') {
      const close = closing(row, at)
      if (close < 0) return null
      cell = row.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    }
    const next = row.indexOf(separator, at)
    cells.push(cell + (next < 0 ? row.slice(at) : row.slice(at, next)))
    if (next < 0) return cells
    at = next + separator.length
  }
}

/**
 * Reads CSV piece by piece: quotes doubled, any line end, line ends inside quotes. It keeps one row at most, however
 * long the file; without a separator it takes the one that the first line uses. Empty lines are passed over.
 */
export const openCsv = (given?: string): CsvReader => {
  let separator = given
  let rest = ''
  let line = 0
  let open: string[] = []

  const feed = (piece: string, rows: CsvRow[]): void => {
    line += 1
    separator ??= separatorOf(line === 1 ? piece.replace(/^\ufeff/, '') : piece)
    const text = line === 1 ? piece.replace(/^\ufeff/, '') : piece
    if (open.length === 0 && !text.includes('"')) {
      if (text.trim() !== '') rows.push({ line, text, cells: text.split(separator) })
      return
    }
    open.push(text)
    const whole = open.join('\n')
    const cells = splitQuoted(whole, separator)
    if (cells) rows.push({ line: line - open.length + 1, text: whole, cells })
    if (cells) open = []
    else if (open.length > LINES_IN_A_ROW) giveUp(rows)
  }

  /** The first line is broken; the ones after it are read anew. */
  const giveUp = (rows: CsvRow[]): void => {
    const [first, ...others] = open
    rows.push({ line: line - open.length + 1, text: first!, cells: null })
    line -= others.length
    open = []
    for (const other of others) feed(other, rows)
  }

  return {
    take: text => {
      const rows: CsvRow[] = []
      const all = rest + text
      let from = 0
      for (let at = all.indexOf('\n'); at >= 0; at = all.indexOf('\n', from)) {
        feed(all.slice(from, all[at - 1] === '\r' ? at - 1 : at), rows)
        from = at + 1
      }
      rest = all.slice(from)
      return rows
    },
    end: () => {
      const rows: CsvRow[] = []
      if (rest !== '') feed(rest.replace(/\r$/, ''), rows)
      rest = ''
      while (open.length > 0) giveUp(rows)
      return rows
    },
  }
}
