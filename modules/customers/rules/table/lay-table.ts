import { plainHeading, type Table } from './headings.ts'
import { readDays } from './read-days.ts'
import { readNumbers } from './read-numbers.ts'

const SEPARATORS = ['\t', ';', '|', ',']
const outsideQuotes = (line: string) => line.replace(/"[^"]*"/g, '')

/**
 * What parts the cells of a file, judged by its first lines: the sign that stands equally often on each, else the most
 * frequent; a space where there is no other and the rows are columns of print, or numbers only.
 */
export const separatorIn = (lines: readonly string[]): string => {
  const bare = lines.map(outsideQuotes).filter(line => line.trim() !== '')
  const counts = SEPARATORS.map(sign => bare.map(line => line.split(sign).length - 1))
  const even = counts.findIndex(([first, ...others]) => first! > 0 && others.every(n => n === first))
  if (even >= 0) return SEPARATORS[even]!
  const sums = counts.map(row => row.reduce((a, b) => a + b, 0))
  const most = Math.max(...sums)
  if (most > 0) return SEPARATORS[sums.indexOf(most)]!
  const words = bare.map(line => line.trim().split(/\s+/))
  const alike = words.length > 1 && words.every(row => row.length > 1 && row.length === words[0]!.length)
  const numbers = words.every(row => row.every(word => /^\d+$/.test(word)))
  return (alike || numbers) && words.some(row => row.length > 1) ? ' ' : ','
}

const WORDS =
  /^(id|date|tanggal|tgl|item|items|name|nama|amount|total|price|harga|quantity|qty|frequency|recency|t|age|customer|pelanggan|basket|transaction|invoice|struk|nota|barang|produk|product|products|value|nilai|kuantitas|jumlah|description)(_|$)|_(id|no|date|name|price|value)$/

/** A word that switches, as in a column an item. */
const SWITCH = /^(true|false|t|f|y|n|yes|no|ya|tidak)$/i

const isPlain = (cell: string) => readNumbers([cell])[0] === null && readDays([cell])[0] === null

const isNamed = (first: readonly string[], others: readonly (readonly string[])[]): boolean => {
  if (first.some(cell => cell.trim() !== '' && !isPlain(cell))) return false
  const words = first.filter(cell => WORDS.test(plainHeading(cell))).length
  if (words * 2 >= first.length) return true
  const column = (c: number) => others.map(row => row[c] ?? '').filter(cell => cell.trim() !== '')
  const told = (cell: string) => !isPlain(cell) || SWITCH.test(cell.trim())
  return first.some((cell, c) => !SWITCH.test(cell.trim()) && column(c).length > 0 && column(c).every(told))
}

/** Lays rows into columns, with or without a heading; a row that is too short is filled with empty cells. */
export const layTable = (rows: readonly (readonly string[])[]): Table => {
  const [first = [], ...others] = rows
  const named = others.length > 0 && isNamed(first, others.slice(0, 200))
  const below = named ? others : rows
  const width = below.reduce((most, row) => Math.max(most, row.length), named ? first.length : 0)
  const columns = Array.from({ length: width }, (_, c) => below.map(row => row[c] ?? ''))
  const headings = columns.map((_, c) => (named ? (first[c] ?? '').trim() : '') || `column ${c + 1}`)
  return { named, headings, columns, rows: below.length }
}
