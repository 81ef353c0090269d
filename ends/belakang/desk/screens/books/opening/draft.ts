import { OPENING_LINES, type OpeningLine, readOpening } from '#modules/books/rules/index.ts'

export type Line = (typeof OPENING_LINES)[number]

/** A row as it is being typed. */
export type Row = {
  readonly key: number
  readonly line: Line
  readonly name: string
  readonly debit: string
  readonly credit: string
}

let last = 0
export const emptyRow = (line: Line = 'bank'): Row => {
  last += 1
  return { key: last, line, name: '', debit: '', credit: '' }
}

/** Lines that stand at a place carry its code. */
export const isPlaced = (line: Line): boolean => line === 'safe' || line === 'petty'

/** What was typed as an amount in the currency; null where it is none. Read as a spreadsheet's cell would be. */
export const amountOf = (typed: string, currency: string): number | null => {
  if (typed.trim() === '') return 0
  const { lines } = readOpening(`account\tdebit\tcredit\nequity\t${typed.trim()}\t`, currency)
  return lines[0]?.debit ?? null
}

/** The rows as the server takes them; null while an amount is none. Rows without any amount are left out. */
export const linesOf = (rows: readonly Row[], currency: string): OpeningLine[] | null => {
  const lines = rows.map(row => {
    const [debit, credit] = [amountOf(row.debit, currency), amountOf(row.credit, currency)]
    const name = row.name.trim().replace(/[^A-Za-z0-9-]+/g, '-')
    return debit === null || credit === null
      ? null
      : { account: name ? `${row.line}:${name}` : row.line, debit, credit }
  })
  return lines.includes(null) ? null : (lines as OpeningLine[]).filter(line => line.debit !== 0 || line.credit !== 0)
}

const isLine = (text: string): text is Line => (OPENING_LINES as readonly string[]).includes(text)

/** Rows out of a CSV, and the numbers of its rows that could not be read; null where its columns are missing. */
export const rowsOf = (text: string, currency: string): { rows: Row[]; unread: number[] } | null => {
  const { lines, faults } = readOpening(text, currency)
  if (faults.some(fault => fault.what === 'columns')) return null
  const rows = lines.map(({ account, debit, credit }): Row => {
    const [chart = '', name = ''] = account.split(':')
    const typed = {
      debit: debit === 0 ? '' : plain(debit, currency),
      credit: credit === 0 ? '' : plain(credit, currency),
    }
    return isLine(chart) ? { ...emptyRow(chart), name, ...typed } : { ...emptyRow('bank'), name: account, ...typed }
  })
  return { rows, unread: faults.map(fault => fault.row) }
}

/** An amount as it is typed: without marks between thousands. */
export const plain = (amount: number, currency: string): string => {
  if (currency === 'IDR') return String(amount)
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
