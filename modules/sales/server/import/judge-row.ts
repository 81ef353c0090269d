import { amountAt, type Decimal, readDecimal, wholeAt } from './read-decimal.ts'
import type { LocalTime } from './read-local-time.ts'
import type { Field, SourceShape } from './source-shape.ts'

/** Why a row was not booked. */
export type FaultWord =
  | 'quote-never-ends'
  | 'cells-missing'
  | 'invoice-missing'
  | 'item-missing'
  | 'item-too-long'
  | 'qty-missing'
  | 'qty-wrong'
  | 'qty-zero'
  | 'price-missing'
  | 'price-wrong'
  | 'date-missing'
  | 'date-wrong'
  | 'date-in-future'
  | 'customer-too-long'
  | 'amount-too-large'
  | 'nothing-to-book'
  | 'invoice-differs'

export type Fault = {
  readonly file: number
  readonly line: number
  readonly column: string
  readonly value: string
  readonly word: FaultWord
  readonly text: string
}

/** A row that can be read. `amount` is quantity × price in minor units, rounded once. */
export type SourceLine = {
  readonly file: number
  readonly line: number
  readonly text: string
  readonly invoice: string
  readonly code: string
  readonly name: string
  readonly qty: number
  readonly price: Decimal
  readonly amount: number
  readonly at: LocalTime
  readonly customer: string
  readonly country: string
}

export type Judging = {
  readonly shape: SourceShape
  readonly columns: Readonly<Partial<Record<Field, number>>>
  readonly timeOf: (text: string) => LocalTime | null
  /** Decimals of the currency. */
  readonly decimals: number
  /** The last day that is not in the future. */
  readonly lastDay: string
}

/** Numbers as spreadsheets write codes: `17850.0` is `17850`. */
const code = (text: string) => (/^\d+\.0$/.test(text) ? text.slice(0, -2) : text)

type Wrong = { readonly field: Field; readonly word: FaultWord }
type Read = Omit<SourceLine, 'file' | 'line' | 'text'>

const readTime = (text: string, { timeOf, lastDay }: Judging): LocalTime | FaultWord => {
  if (text === '') return 'date-missing'
  const at = timeOf(text)
  if (!at || at.day < '1970-01-01') return 'date-wrong'
  return at.day > lastDay ? 'date-in-future' : at
}

const readQty = (text: string, { shape }: Judging): number | FaultWord => {
  if (text === '') return 'qty-missing'
  const read = readDecimal(text, shape.decimal)
  const qty = read && wholeAt(read, 3)
  return qty === null ? 'qty-wrong' : qty === 0 ? 'qty-zero' : qty
}

const readPrice = (text: string, { shape }: Judging): Decimal | FaultWord =>
  text === '' ? 'price-missing' : (readDecimal(text, shape.decimal) ?? 'price-wrong')

const readCells = (cell: (field: Field) => string, judging: Judging): Read | Wrong => {
  const invoice = code(cell('invoice'))
  if (invoice === '') return { field: 'invoice', word: 'invoice-missing' }
  const item = cell('item')
  if (item === '') return { field: 'item', word: 'item-missing' }
  if (item.length > 40) return { field: 'item', word: 'item-too-long' }
  const qty = readQty(cell('qty'), judging)
  if (typeof qty === 'string') return { field: 'qty', word: qty }
  const price = readPrice(cell('price'), judging)
  if (typeof price === 'string') return { field: 'price', word: price }
  const at = readTime(cell('at'), judging)
  if (typeof at === 'string') return { field: 'at', word: at }
  const customer = code(cell('customer'))
  if (customer.length > 60) return { field: 'customer', word: 'customer-too-long' }
  // Beyond this a sum of lines could leave what a number keeps exactly.
  if (Math.abs(qty) > 1e12 || Math.abs(price.units) > 1e13) return { field: 'qty', word: 'amount-too-large' }
  const amount = Math.abs(price.units * qty) > 1e16 ? null : amountAt(price, qty, judging.decimals)
  if (amount === null) return { field: 'qty', word: 'amount-too-large' }
  return { invoice, code: item, name: cell('name'), qty, price, amount, at, customer, country: cell('country') }
}

/** Reads one row, or says which cell of it cannot be read and why. */
export const judgeRow = (
  row: { readonly line: number; readonly text: string; readonly cells: readonly string[] | null },
  file: number,
  judging: Judging,
): SourceLine | Fault => {
  const { cells, line, text } = row
  if (!cells) return { file, line, text, column: '', value: '', word: 'quote-never-ends' }
  const last = Math.max(...Object.values(judging.columns))
  if (cells.length <= last) return { file, line, text, column: '', value: `${cells.length}`, word: 'cells-missing' }
  const cell = (field: Field) => {
    const at = judging.columns[field]
    return at === undefined ? '' : cells[at]!.trim()
  }
  const read = readCells(cell, judging)
  if (!('word' in read)) return { file, line, text, ...read }
  return { file, line, text, column: judging.shape.columns[read.field] ?? '', value: cell(read.field), word: read.word }
}
