import ExcelJS from 'exceljs'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Cell, type ItemTable, tableOf } from './item-table.ts'
import { readCsv } from './read-csv.ts'

const EMPTY: Cell = { text: '', typed: false }

const cellOf = (value: ExcelJS.CellValue): Cell => {
  if (value === null || value === undefined) return EMPTY
  if (typeof value === 'number') return { text: String(value), typed: true }
  if (typeof value === 'boolean') return { text: value ? '1' : '0', typed: false }
  if (typeof value === 'string') return { text: value.trim(), typed: false }
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), typed: false }
  if ('richText' in value)
    return {
      text: value.richText
        .map(part => part.text)
        .join('')
        .trim(),
      typed: false,
    }
  if ('text' in value) return cellOf(value.text as ExcelJS.CellValue)
  if ('result' in value) return cellOf(value.result as ExcelJS.CellValue)
  return EMPTY
}

const rowsOf = (sheet: ExcelJS.Worksheet): Cell[][] => {
  const rows: Cell[][] = []
  for (let n = 1; n <= sheet.rowCount; n += 1) {
    const values = sheet.getRow(n).values as ExcelJS.CellValue[]
    rows.push(Array.from({ length: Math.max(0, values.length - 1) }, (_, i) => cellOf(values[i + 1])))
  }
  return rows
}

const readXlsx = async (bytes: Uint8Array): Promise<Answer<ItemTable, 'file-unreadable'>> => {
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  } catch (error) {
    return refused('file-unreadable', `The workbook cannot be opened: ${(error as Error).message}`)
  }
  const sheet = book.worksheets[0]
  const table = sheet ? tableOf(rowsOf(sheet), null) : null
  return table ? done(table) : refused('file-unreadable', 'The first sheet of the workbook is empty.')
}

/** Reads a file of items, XLSX (its first sheet) or CSV, told apart by its first bytes and not by its name. */
export const readSheet = (bytes: Uint8Array): Promise<Answer<ItemTable, 'file-unreadable'>> => {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (old) return Promise.resolve(refused('file-unreadable', 'This is an old .xls file; save it as .xlsx or .csv.'))
  return zipped ? readXlsx(bytes) : Promise.resolve(readCsv(bytes))
}
