import { dayNumber } from '#kernel/moment.ts'

const MONTHS = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['may', 'mei'],
  ['jun'],
  ['jul'],
  ['aug', 'agu', 'agt'],
  ['sep'],
  ['oct', 'okt'],
  ['nov', 'nop'],
  ['dec', 'des'],
]

const numberOf = (year: number, month: number, date: number): number | null => {
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30]
  const length = [...lengths, 31, 31, 30, 31, 30, 31][month - 1]
  if (length === undefined || date < 1 || date > length || year < 1900 || year > 2999) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return dayNumber(`${year}-${two(month)}-${two(date)}`)
}

const fullYear = (text: string) => (text.length === 2 ? Number(text) + (Number(text) < 70 ? 2000 : 1900) : Number(text))

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{6})?$/
const EITHER = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/
const NAMED = /^(\d{1,2})[-\s.]*([a-z]{3})[a-z]*[-\s.,]*(\d{4}|\d{2})(?!\d)/i
const NAMED_FIRST = /^([a-z]{3})[a-z]*\s+(\d{1,2}),?\s+(\d{4})/i

const monthOf = (name: string) => MONTHS.findIndex(names => names.includes(name.toLowerCase())) + 1

const named = (cell: string): number | null => {
  const match = NAMED.exec(cell)
  if (match) return numberOf(fullYear(match[3]!), monthOf(match[2]!), Number(match[1]))
  const first = NAMED_FIRST.exec(cell)
  return first && numberOf(Number(first[3]), monthOf(first[1]!), Number(first[2]))
}

/** Whether the month stands first in `3/14/2011`: only where a day above twelve shows it, since most of the world does not. */
const monthFirst = (cells: readonly string[]): boolean => {
  const pairs = cells.flatMap(cell => {
    const match = EITHER.exec(cell)
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  return pairs.some(([, second]) => second > 12) && !pairs.some(([first]) => first > 12)
}

/**
 * A column of dates as days since 1970: ISO with or without a time, `19970118`, `18/01/1997`, `1/18/1997`, `18 Jan 97`,
 * `18 Agustus 1997`. Day or month first is settled for the whole column. Null for a cell that is none.
 */
export const readDays = (column: readonly string[]): (number | null)[] => {
  const cells = column.map(cell => cell.trim())
  const american = monthFirst(cells)
  return cells.map(cell => {
    const plain = ISO.exec(cell) ?? COMPACT.exec(cell)
    if (plain) return numberOf(Number(plain[1]), Number(plain[2]), Number(plain[3]))
    const either = EITHER.exec(cell)
    if (!either) return named(cell)
    const [date, month] = american ? [either[2], either[1]] : [either[1], either[2]]
    return numberOf(fullYear(either[3]!), Number(month), Number(date))
  })
}
