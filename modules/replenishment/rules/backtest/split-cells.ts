import { type Answer, done, refused } from '#kernel/answer.ts'

/** The cells of one line of CSV (RFC 4180 quotes; a cell that goes over several lines is refused). */
export const splitCells = (line: string, mark: string): Answer<string[], 'open-quote'> => {
  if (!line.includes('"')) return done(line.split(mark).map(cell => cell.trim()))
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i += 1) {
    const letter = line[i]!
    if (quoted && letter === '"' && line[i + 1] === '"') {
      cell += '"'
      i += 1
    } else if (letter === '"') quoted = !quoted
    else if (letter === mark && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  if (quoted) return refused('open-quote', 'a quotation mark is never closed')
  cells.push(cell.trim())
  return done(cells)
}

/** Which mark separates the cells of a first line. */
export const separatorOf = (line: string): string =>
  [',', ';', '\t'].reduce((best, mark) => (line.split(mark).length > line.split(best).length ? mark : best), ',')
