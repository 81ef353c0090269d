import type { NoteFault } from '../faults.ts'
import type { StatementLine } from '../statement.ts'
import type { Column, Columns } from './columns.ts'
import { csvDay, type DayStyle } from './csv-day.ts'
import { type Mark, numberOf } from './number-style.ts'

export type RowStyle = { readonly columns: Columns; readonly mark: Mark; readonly days: DayStyle }
export type Row = { readonly line: number; readonly cells: readonly string[] }

/** A movement and the balance that stands beside it, where one does. */
export type CsvMovement = { readonly line: StatementLine; readonly balance: number | null }

const OUT = /^(db|dr|d|debit|debet|keluar)\.?$/i
const IN = /^(cr|kr|k|c|kredit|credit|masuk)\.?$/i

/** Debit and credit apart: one of them says something. */
const apart = (cell: (column: Column) => string, mark: Mark): number | null => {
  const [out, come] = (['debit', 'credit'] as const).map(it =>
    cell(it) === '' || cell(it) === '-' ? 0 : numberOf(cell(it), mark),
  )
  if (out === null || come === null || out === undefined || come === undefined) return null
  return out !== 0 && come !== 0 ? null : come - Math.abs(out)
}

const amountOf = ({ columns, mark }: RowStyle, cell: (column: Column) => string, note: NoteFault, line: number) => {
  if (!columns.has('amount')) {
    return apart(cell, mark) ?? note('amount-wrong', line, 'debit/credit', `${cell('debit')} ${cell('credit')}`)
  }
  const said = cell('amount')
  const amount = numberOf(said, mark)
  if (amount === null) return note('amount-wrong', line, 'amount', said)
  const sign = cell('mark') || (/(cr|db|dr|k|d)$/i.exec(said.trim())?.[0] ?? '')
  if (OUT.test(sign)) return amount === 0 ? 0 : -Math.abs(amount)
  if (sign === '' || IN.test(sign)) return amount
  return note('sign-wrong', line, 'mark', sign)
}

/** One movement; null with a fault where it cannot be read. */
export const readRow = ({ line, cells }: Row, style: RowStyle, note: NoteFault): CsvMovement | null => {
  const cell = (column: Column) => cells[style.columns.get(column) ?? -1]?.trim() ?? ''
  const day = csvDay(cell('day'), style.days) ?? note('date-wrong', line, 'date', cell('day'))
  const amount = amountOf(style, cell, note, line)
  const said = cell('balance')
  const balance = said === '' ? null : (numberOf(said, style.mark) ?? note('amount-wrong', line, 'balance', said))
  if (day === null || amount === null) return null
  const words = { code: '', party: '', reference: cell('reference'), text: cell('text').replace(/\s+/g, ' ') }
  const check = cell('check')
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
  return { line: { line, day, valued: day, amount, check, ...words }, balance }
}
