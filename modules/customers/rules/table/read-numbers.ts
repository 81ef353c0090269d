const bare = (cell: string) => cell.replace(/^\s*(rp|idr|usd|eur|gbp|[$€£])\.?\s*|\s+|[$€£%]\s*$/gi, '')

/** Which sign parts whole from fraction in a column: the last one where both stand, else what the cells leave open. */
const pointOf = (cells: readonly string[]): '.' | ',' => {
  const both = cells.find(cell => cell.includes('.') && cell.includes(','))
  if (both) return both.lastIndexOf('.') > both.lastIndexOf(',') ? '.' : ','
  const some = (sign: RegExp) => cells.some(cell => sign.test(cell))
  if (some(/\..*\./)) return ','
  if (some(/,.*,/) || !some(/,/)) return '.'
  return cells.every(cell => !cell.includes(',') || /^-?[1-9]\d{0,2},\d{3}$/.test(cell)) ? '.' : ','
}

/**
 * A column of numbers, as Indonesians, English and spreadsheets write them: `1.234,5`, `1,234.5`, `Rp 12.000`, `(3)`.
 * Null for a cell that is none.
 */
export const readNumbers = (column: readonly string[]): (number | null)[] => {
  const money = column.some(cell => /^\s*(rp|idr)/i.test(cell))
  const cells = column.map(cell => bare(cell).replace(/^\((.*)\)$/, '-$1'))
  const grouped = money && cells.every(cell => !cell.includes('.') || /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(cell))
  const point = grouped ? ',' : pointOf(cells)
  const mark = point === '.' ? ',' : '.'
  return cells.map(cell => {
    const text = cell.replaceAll(mark, '').replace(point, '.')
    return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : null
  })
}
