import type { LogColumns } from './find-buying.ts'
import type { Table } from './headings.ts'
import { readDays } from './read-days.ts'
import { readNumbers } from './read-numbers.ts'

export type Purchase = { readonly customer: string; readonly day: number; readonly spend: number | null }

/** What was read and what was passed over, in rows. */
export type ReadLog = {
  readonly purchases: readonly Purchase[]
  readonly rows: number
  /** Rows that name nobody, have no date that exists, or give something back. */
  readonly passed: { readonly nobody: number; readonly undated: number; readonly returned: number }
}

const nameOf = (cell: string) => cell.trim().replace(/^(\d+)\.0+$/, '$1')

const spends = (table: Table, { worth, each, many }: LogColumns): (number | null)[] | null => {
  const read = (c: number) => readNumbers(table.columns[c]!)
  if (worth >= 0) return read(worth)
  if (each < 0) return null
  const prices = read(each)
  const counts = many >= 0 ? read(many) : null
  return prices.map((p, i) => (p === null || counts?.[i] === null ? null : p * (counts?.[i] ?? 1)))
}

/** Reads a log of purchases, a line or a whole receipt a row; what is brought back makes nobody a buyer. */
export const purchasesOf = (table: Table, columns: LogColumns): ReadLog => {
  const days = readDays(table.columns[columns.when]!)
  const worths = spends(table, columns)
  const counts = columns.many >= 0 ? readNumbers(table.columns[columns.many]!) : null
  const passed = { nobody: 0, undated: 0, returned: 0 }
  const purchases: Purchase[] = []
  for (const [row, cell] of table.columns[columns.who]!.entries()) {
    const [customer, day, spend] = [nameOf(cell), days[row]!, worths?.[row] ?? null]
    if (customer === '' || /^(na|nan|null)$/i.test(customer)) passed.nobody += 1
    else if (day === null) passed.undated += 1
    else if ((spend ?? 0) < 0 || (counts?.[row] ?? 0) < 0) passed.returned += 1
    else purchases.push({ customer, day, spend })
  }
  return { purchases, rows: table.rows, passed }
}
