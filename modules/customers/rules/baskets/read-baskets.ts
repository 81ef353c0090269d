import { columnNamed, plainHeading, type Table } from '../table/headings.ts'

const BASKET = [
  /^(transaction|trans|trx|invoice|order|basket|receipt|bill|ticket|struk|nota|faktur|transaksi|pesanan|keranjang)(_?(id|no|nr|number|nomor|kode))?$/,
  /^(id|no|nomor|kode)_(transaksi|struk|nota|faktur|pesanan)$/,
  /(invoice|transaction|transaksi|basket|receipt|order|struk|nota|tid|bill)/,
]
const ITEM = [
  /^(item|product|article|barang|produk|sku)(_?(name|description|desc|nama))?$|^nama_(barang|produk)$|^(itemdescription|items|products)$/,
  /description|deskripsi/,
  /item|product|barang|produk|stock_?code|sku|article|artikel/,
]
const YES = /^(1(\.0)?|true|t|y|yes|ya|x)$/i
const NO = /^(0(\.0)?|false|f|n|no|tidak|\?)?$/i

const clean = (cells: readonly string[]) => cells.map(cell => cell.trim()).filter(cell => cell !== '' && cell !== 'NA')

const rowsOf = ({ columns, rows }: Table) => Array.from({ length: rows }, (_, r) => columns.map(cells => cells[r]!))

/** A column of items of which one cell may hold many: `{bread,milk}`. */
const partsOf = (cell: string) =>
  clean(cell.replace(/^[{[]|[}\]]$/g, '').split(/[,;|]/)).map(it => it.replace(/^['"]|['"]$/g, ''))

const grouped = (table: Table, basket: number, item: number): string[][] => {
  const groups = new Map<string, string[]>()
  const names = table.columns[basket]!
  const once = new Set(names).size === names.length
  for (const [r, name] of names.entries()) {
    const cell = table.columns[item]![r]!.trim()
    const found = once ? partsOf(cell) : cell === '' ? [] : [cell]
    const known = groups.get(name)
    if (known) known.push(...found)
    else groups.set(name, found)
  }
  return [...groups.values()].filter(items => items.length > 0)
}

const isSwitch = (cells: readonly string[]) => cells.every(cell => YES.test(cell.trim()) || NO.test(cell.trim()))

/** A row a basket and a column an item, `1` or `true` where it was bought. */
const switched = (table: Table): string[][] | null => {
  const columns = table.columns.map((cells, c) => ({ c, on: isSwitch(cells) })).filter(({ on }) => on)
  if (!table.named || columns.length < 2 || columns.length < table.columns.length - 2) return null
  return rowsOf(table).map(row =>
    columns.filter(({ c }) => YES.test(row[c]!.trim())).map(({ c }) => table.headings[c]!),
  )
}

/** How many items a row holds, where a column says it, is no item. */
const isCount = (table: Table, column: number) =>
  table.columns[column]!.every((cell, r) => {
    const others = table.columns.filter((cells, c) => c !== column && cells[r]!.trim() !== '')
    return cell.trim() === String(others.length)
  })

const listed = (table: Table): string[][] => {
  const id = table.named ? columnNamed(table, BASKET) : -1
  const counts = table.columns.map((_, c) => c).filter(c => c === id || isCount(table, c))
  return rowsOf(table).map(row => clean(row.filter((_, c) => !counts.includes(c))))
}

const long = (table: Table): string[][] | null => {
  const [first, second] = table.columns
  if (table.named) {
    const basket = columnNamed(table, BASKET)
    const item = columnNamed(table, ITEM, [basket])
    const several = table.headings.filter(heading => /^(item|product|barang|produk)_?\d+$/.test(plainHeading(heading)))
    return basket >= 0 && item >= 0 && several.length < 2 ? grouped(table, basket, item) : null
  }
  if (table.columns.length !== 2 || first!.some(cell => cell === '') || second!.some(cell => cell === '')) return null
  const items = new Set(second)
  const numbers = first!.every(cell => /^\d+$/.test(cell.trim()))
  return numbers && !first!.some(cell => items.has(cell)) ? grouped(table, 0, 1) : null
}

/**
 * The baskets of a file, whichever way it holds them: a row a basket with its items side by side, a row an item with
 * the basket's number, or a column an item with `1` where it was bought. Empty baskets count only in the last.
 */
export const readBaskets = (table: Table): string[][] =>
  switched(table) ?? long(table) ?? listed(table).filter(b => b.length > 0)
