import { columnNamed, type Table } from './headings.ts'
import { readDays } from './read-days.ts'
import { readNumbers } from './read-numbers.ts'

const WHO = [
  /^(customer|cust|client|household|member|user|buyer|shopper|pelanggan|konsumen|anggota)(_?(id|no|nr|number|key|code|kode))?$/,
  /^(id|no|nomor|kode|nama)_(customer|pelanggan|konsumen|anggota|member)$/,
  /(customer|cust|client|pelanggan|member|anggota|household|buyer|user)/,
  /^(id|key|c?id|person|account|akun)$/,
]
const WHEN = [/(date|tanggal|tgl|day|hari|waktu|time|timestamp)/, /(^|_)(at|on)$/]
const WORTH = [
  /^(sales?_?value|dollar_?value|amount|total|revenue|spend|spent|value|monetary_?value|nilai|jumlah_?(bayar|uang)?|omzet|belanja|harga_?total|subtotal)$/,
  /(sales|amount|total|revenue|spend|spent|value|nilai|bayar|belanja|omzet|monetary|dollars?|usd|rupiah|idr)/,
]
const EACH = [/^(unit_?price|price|harga(_?satuan)?|each)$/, /price|harga/]
const MANY = [/^(quantity|qty|units?|jumlah|kuantitas|banyak)$/, /quantity|qty|kuantitas/]

export type LogColumns = {
  readonly kind: 'log'
  readonly who: number
  readonly when: number
  readonly worth: number
  readonly each: number
  readonly many: number
}

const isDated = (table: Table, column: number): boolean => {
  const cells = table.columns[column]!.slice(0, 500).filter(cell => cell.trim() !== '')
  const days = readDays(cells).filter(day => day !== null)
  return cells.length > 0 && days.length >= cells.length * 0.9
}

const byHeading = (table: Table): LogColumns | null => {
  const when = columnNamed(table, WHEN)
  const dated = when >= 0 && isDated(table, when) ? when : table.columns.findIndex((_, c) => isDated(table, c))
  if (dated < 0) return null
  const who = columnNamed(table, WHO, [dated])
  const many = columnNamed(table, MANY, [dated, who])
  const each = columnNamed(table, EACH, [dated, who, many])
  const worth = columnNamed(table, WORTH, [dated, who, many, each])
  return { kind: 'log', who: who < 0 ? (dated === 0 ? 1 : 0) : who, when: dated, worth, each, many }
}

/** Without headings: the date shows itself, the customer stands first, and money is the last column with fractions. */
const byContent = (table: Table): LogColumns | null => {
  const when = table.columns.findIndex((_, c) => isDated(table, c))
  if (when < 0) return null
  const fractions = table.columns.map(
    (cells, c) => c !== when && readNumbers(cells.slice(0, 500)).some(n => n !== null && !Number.isInteger(n)),
  )
  const rest = table.columns.map((_, c) => c).filter(c => c > when)
  const worth = fractions.lastIndexOf(true)
  return {
    kind: 'log',
    who: when === 0 ? 1 : 0,
    when,
    worth: worth < 0 ? (rest.at(-1) ?? -1) : worth,
    each: -1,
    many: -1,
  }
}

/** Which columns of a log of purchases say who, when and for how much; null when no column holds dates. */
export const findLog = (table: Table): LogColumns | null =>
  table.columns.length < 2 ? null : table.named ? byHeading(table) : byContent(table)
