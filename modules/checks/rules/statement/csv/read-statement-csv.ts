import type { NoteFault } from '../faults.ts'
import type { Statement } from '../statement.ts'
import { chainBalances, oldestFirst } from './chain-balances.ts'
import { type Column, type Columns, columnsOf } from './columns.ts'
import { dayStyleOf } from './csv-day.ts'
import { markOf, numberOf } from './number-style.ts'
import { accountIn, CLOSING, currencyIn, OPENING, saidIn } from './preface.ts'
import { type Row, type RowStyle, readRow } from './read-row.ts'

/** Cuts CSV text into rows by a separator; cells are null where a quote never ends. */
export type SplitRows = (
  text: string,
  separator: string,
) => readonly { readonly line: number; readonly cells: readonly string[] | null }[]

const SEPARATORS = [';', '\t', '|', ','] as const
const PREFACE = 40

/** The first separator of which some line near the top has three: commas come last, they are decimals too. */
const separatorOf = (text: string): string => {
  const top = text
    .slice(0, 20_000)
    .split('\n', PREFACE)
    .map(line => line.replace(/"[^"]*"/g, ''))
  return SEPARATORS.find(it => top.some(line => line.split(it).length > 3)) ?? ','
}

const isBlank = (row: Row) => row.cells.every(cell => cell.trim() === '')

/** A row that says a balance and moves nothing: `Saldo Awal`, totals, a foot. */
const movesNothing = ({ cells }: Row, columns: Columns): boolean => {
  if (cells.some(cell => OPENING.test(cell.trim()) || CLOSING.test(cell.trim()))) return true
  // Every day begins with a number, every total and every pending line with a word.
  return !/^'?\d/.test(cells[columns.get('day')!]?.trim() ?? '')
}

const styleOf = (columns: Columns, rows: readonly Row[], preface: readonly Row[]): RowStyle => {
  const cellsOf = (...names: readonly Column[]) =>
    names.flatMap(name => (columns.has(name) ? rows.map(({ cells }) => cells[columns.get(name)!]?.trim() ?? '') : []))
  const days = dayStyleOf(cellsOf('day'), preface.flatMap(({ cells }) => cells).join(' '))
  return { columns, days, mark: markOf(cellsOf('amount', 'debit', 'credit', 'balance')) }
}

/** The statement of an export: a heading among its first lines, a movement a row, balances beside or around them. */
export const readStatementCsv = (text: string, note: NoteFault, split: SplitRows): Statement[] => {
  const rows: Row[] = []
  for (const { line, cells } of split(text, separatorOf(text)))
    if (cells) rows.push({ line, cells })
    else note('line-broken', line, '"')
  const at = rows.slice(0, PREFACE).findIndex(row => columnsOf(row.cells) !== null)
  if (at < 0) {
    note('format-unknown', 0, '')
    return []
  }
  const [preface, body] = [rows.slice(0, at), rows.slice(at + 1).filter(row => !isBlank(row))]
  const style = styleOf(columnsOf(rows[at]!.cells)!, body, preface)
  const [around, moving] = [[...preface], [] as Row[]]
  for (const row of body) (movesNothing(row, style.columns) ? around : moving).push(row)
  const movements = oldestFirst(moving.map(row => readRow(row, style, note)).filter(it => it !== null))
  const chained = chainBalances(movements, note)
  const said = around.map(({ cells }) => cells)
  const cellOf = (row: Row | undefined, column: Column) => row?.cells[style.columns.get(column) ?? -1]?.trim() ?? ''
  const balance = (name: RegExp) => {
    const row = around.find(({ cells }) => cells.some(cell => name.test(cell.trim())))
    const beside = body.includes(row!) ? cellOf(row, 'balance') : ''
    const cell = beside || saidIn(said, name)
    return cell === null ? null : numberOf(cell, style.mark)
  }
  const [line, last] = [rows[at]!.line, movements.at(-1)?.line.day ?? null]
  // What a bank still holds as pending stands in its closing balance and is booked with the next statement.
  const pending = around.some(({ cells }) => /^'?pend/i.test(cells[0] ?? ''))
  const closing = (pending ? null : balance(CLOSING)) ?? chained.closing
  const found = {
    account: cellOf(moving[0], 'account').replace(/\D/g, '') || accountIn(said),
    currency: cellOf(moving[0], 'currency').toUpperCase() || currencyIn(said),
    number: '',
    line,
    day: last,
  }
  return [{ ...found, opening: balance(OPENING) ?? chained.opening, closing, lines: movements.map(it => it.line) }]
}
