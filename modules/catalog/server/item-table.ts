/** A cell as text; `typed` is true where the file itself knows it to be a number. */
export type Cell = { readonly text: string; readonly typed: boolean }

/** How the file writes a half: `0,5` or `0.5`; null where it does not say. */
export type DecimalMark = ',' | '.' | null

/** A file of rows, whatever it was made with. Rows keep the number a spreadsheet shows; the headings are row 1. */
export type ItemTable = {
  readonly headings: readonly string[]
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[]
  readonly decimal: DecimalMark
}

/** Rows of cells as a table: the first row that is not empty holds the headings, empty rows are passed over. */
export const tableOf = (rows: readonly (readonly Cell[])[], decimal: DecimalMark): ItemTable | null => {
  const filled = rows.map((cells, i) => ({ number: i + 1, cells })).filter(r => r.cells.some(c => c.text !== ''))
  const [head, ...rest] = filled
  return head ? { headings: head.cells.map(c => c.text), rows: rest, decimal } : null
}
