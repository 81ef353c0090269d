import { type Answer, done, refused } from '#kernel/answer.ts'
import { badLine, numbersOf, type Row } from './read-rows.ts'
import type { ReadRefusal } from './route-task.ts'

/** Which cells a format of TSPLIB writes down, in its order. */
const CELLS: Readonly<Record<string, (from: number, to: number) => boolean>> = {
  FULL_MATRIX: () => true,
  LOWER_ROW: (from, to) => to < from,
  LOWER_DIAG_ROW: (from, to) => to <= from,
  UPPER_ROW: (from, to) => to > from,
  UPPER_DIAG_ROW: (from, to) => to >= from,
}

const readLengths = (rows: readonly Row[]): Answer<number[], ReadRefusal> => {
  const all: number[] = []
  for (const row of rows) {
    const cells = numbersOf(row)
    const wrong = cells?.find(length => !Number.isSafeInteger(length) || length < 0)
    if (!cells || wrong !== undefined) return badLine(row, 'expects lengths as whole numbers from 0')
    all.push(...cells)
  }
  return done(all)
}

/** Reads an EDGE_WEIGHT_SECTION into a full matrix, row by row; half matrices are mirrored. */
export const readMatrix = (rows: readonly Row[], format: string, count: number): Answer<number[], ReadRefusal> => {
  const holds = CELLS[format]
  if (!holds)
    return refused('not-supported', `EDGE_WEIGHT_FORMAT ${format || 'is missing'}: ${Object.keys(CELLS).join(', ')}`)
  const read = readLengths(rows)
  if (!read.ok) return read
  const nodes = Array.from({ length: count }, (_, i) => i)
  const cells = nodes.flatMap(from => nodes.filter(to => holds(from, to)).map(to => [from, to] as const))
  if (cells.length !== read.value.length)
    return badLine(rows.at(-1), `${cells.length} lengths are expected, ${read.value.length} are there`)
  const matrix: number[] = new Array(count * count).fill(0)
  const half = format !== 'FULL_MATRIX'
  cells.forEach(([from, to], index) => {
    matrix[from * count + to] = read.value[index]!
    if (half) matrix[to * count + from] = read.value[index]!
  })
  return done(matrix)
}
