import { hundredthsOf } from '../hundredths.ts'

export type Mark = '.' | ','

/** The decimal mark that one number shows, or null where it could be either: `1.500` is both. */
const markIn = (text: string): Mark | null => {
  const marks = text.replace(/[^.,]/g, '')
  if (marks === '') return null
  const last = marks.at(-1) as Mark
  if (marks.includes('.') && marks.includes(',')) return last
  // One mark many times groups thousands; one mark once is decimal unless three digits follow.
  if (marks.length > 1) return last === '.' ? ',' : '.'
  return /[.,]\d{3}$/.test(text) ? null : last
}

const bare = (cell: string) => cell.replace(/rp\.?|idr|[^0-9.,()+-]/gi, '')

/**
 * The decimal mark of a file, by all its numbers together: a bank writes one way throughout. Where none decides, marks
 * stand before three digits only and group thousands: the other one is decimal.
 */
export const markOf = (cells: readonly string[]): Mark => {
  const numbers = cells.map(bare)
  const decided = numbers.map(markIn).find(mark => mark !== null)
  if (decided) return decided
  return numbers.some(it => it.includes(',')) ? '.' : ','
}

/** Hundredths of a cell: grouped, signed or in brackets, with Rp or without. Null where it is none or grouped wrongly. */
export const numberOf = (cell: string, mark: Mark): number | null => {
  if (/[a-z]/i.test(cell.replace(/rp\.?|idr|\b(cr|db|dr|k|d)\b/gi, ''))) return null
  const text = bare(cell)
  const match = /^(\(?)([+-]?)([\d.,]+)(-?)(\)?)$/.exec(text)
  if (!match) return null
  const [, open, sign, digits, behind, close] = match
  if ((open === '') !== (close === '')) return null
  const group = mark === '.' ? ',' : '.'
  const whole = digits!.split(mark)[0]!
  if (whole.includes(group) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return null
  const value = hundredthsOf(digits!.replaceAll(group, ''), mark)
  if (value === null || value === 0) return value
  return open || sign === '-' || behind ? -value : value
}
