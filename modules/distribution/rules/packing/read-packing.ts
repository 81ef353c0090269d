import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Box, Order, PackReadRefusal, Size, Unit } from './pack-task.ts'

/** More than ten metres or a thousand kilograms is a slip of the pen. */
const LARGEST = 10_000
const HEAVIEST = 1_000_000

type Line = { readonly line: number; readonly cells: readonly string[]; readonly numbers: readonly number[] }

const badLine = (line: number, what: string) => refused('bad-line', `line ${line}: ${what}`)

const unquoted = (cell: string): string =>
  cell.trim().replace(/^"(.*)"$/s, (_, inner: string) => inner.replaceAll('""', '"'))

/** Cuts a line at commas that stand outside of quotes. */
const cellsOf = (text: string): string[] =>
  (text.match(/("([^"]|"")*"|[^,])*(,|$)/g) ?? []).map(it => unquoted(it.replace(/,$/, '')))

const isWhole = (text: string): boolean => /^\d{1,9}$/.test(text)

/** Lines of cells, the columns from `first` on whole numbers. A first line without any number is a heading. */
const readLines = (
  text: string,
  columns: string,
  skip: readonly number[],
  extra: number,
): Answer<Line[], PackReadRefusal> => {
  const width = columns.split(', ').length
  const lines: Line[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (raw.trim() === '') continue
    const cells = cellsOf(raw).slice(0, raw.split(',').length)
    const counted = cells.slice(0, width).filter((_, i) => !skip.includes(i))
    if (lines.length === 0 && index === 0 && !counted.some(isWhole)) continue
    if (cells.length < width || cells.length > width + extra)
      return badLine(index + 1, `expects ${columns}: found ${cells.length} cells`)
    const wrong = counted.find(cell => !isWhole(cell))
    if (wrong !== undefined) return badLine(index + 1, `“${wrong}” is not a whole number from 0 (${columns})`)
    lines.push({ line: index + 1, cells, numbers: cells.map(Number) })
  }
  return lines.length > 0 ? done(lines) : refused('empty', `no line holds anything: ${columns} are expected`)
}

const sizeAt = ({ numbers }: Line, first: number): Size => [numbers[first]!, numbers[first + 1]!, numbers[first + 2]!]

const isSize = (size: Size): boolean => size.every(n => n >= 1 && n <= LARGEST)

const ORDER_COLUMNS = 'order, quantity, sku, width, length, depth, grams'
const MOST_UNITS = 1000

const readUnit = (line: Line): Answer<Unit, PackReadRefusal> => {
  const size = sizeAt(line, 3)
  const turn = line.cells[7] ?? ''
  if (!isSize(size)) return badLine(line.line, `the size ${size.join(' × ')} is not within 1 to ${LARGEST} mm`)
  if (line.numbers[6]! > HEAVIEST) return badLine(line.line, `${line.numbers[6]} g is more than ${HEAVIEST}`)
  if (turn !== '' && turn !== 'flat')
    return badLine(line.line, `“${turn}”: flat or nothing is expected after the weight`)
  return done({ sku: line.cells[2]!, size, grams: line.numbers[6]!, flat: turn === 'flat' })
}

/**
 * Reads orders from CSV: order, quantity, SKU, width, length, depth in whole millimetres, weight in grams, and `flat`
 * where the depth must stay upright. A line each, lines of an order in any place; a heading is passed over.
 */
export const readOrders = (text: string): Answer<Order[], PackReadRefusal> => {
  const lines = readLines(text, ORDER_COLUMNS, [0, 2], 1)
  if (!lines.ok) return lines
  const orders = new Map<string, Unit[]>()
  for (const line of lines.value) {
    const unit = readUnit(line)
    if (!unit.ok) return unit
    const units = orders.get(line.cells[0]!) ?? []
    orders.set(line.cells[0]!, units)
    const quantity = line.numbers[1]!
    if (quantity < 1 || units.length + quantity > MOST_UNITS)
      return badLine(line.line, `an order has from 1 to ${MOST_UNITS} units, this makes ${units.length + quantity}`)
    for (let i = 0; i < quantity; i += 1) units.push(unit.value)
  }
  return done([...orders].map(([name, units]) => ({ name, units })))
}

const BOX_COLUMNS = 'name, outer width, length, depth, empty grams, inner width, length, depth, heaviest grams'

const readBox = (line: Line): Answer<Box, PackReadRefusal> => {
  const [outer, inner] = [sizeAt(line, 1), sizeAt(line, 5)]
  const [empty, heaviest] = [line.numbers[4]!, line.numbers[8]!]
  if (!isSize(outer) || !isSize(inner)) return badLine(line.line, `a size is not within 1 to ${LARGEST} mm`)
  if (inner.some((n, axis) => n > outer[axis as 0 | 1 | 2]))
    return badLine(line.line, `inside (${inner.join(' × ')}) is larger than outside (${outer.join(' × ')})`)
  if (empty >= heaviest)
    return badLine(line.line, `empty (${empty} g) it weighs as much as it may packed (${heaviest} g)`)
  return done({ name: line.cells[0]!, outer, inner, empty, heaviest })
}

/**
 * Reads kinds of boxes from CSV: name, outer size, weight empty, inner size, and the weight it may have packed, itself
 * included. Whole millimetres and grams; a heading is passed over.
 */
export const readBoxes = (text: string): Answer<Box[], PackReadRefusal> => {
  const lines = readLines(text, BOX_COLUMNS, [0], 0)
  if (!lines.ok) return lines
  const boxes = new Map<string, Box>()
  for (const line of lines.value) {
    const box = readBox(line)
    if (!box.ok) return box
    if (boxes.has(box.value.name)) return badLine(line.line, `the box ${box.value.name} stands here a second time`)
    boxes.set(box.value.name, box.value)
  }
  return done([...boxes.values()])
}
