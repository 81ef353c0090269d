import type { FieldType } from './paper-field.ts'

const MONTHS = [
  ...[
    ['januari', 'january', 'jan'],
    ['februari', 'february', 'pebruari', 'feb'],
    ['maret', 'march', 'mar'],
  ],
  ...[
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
  ],
  ...[
    ['agustus', 'august', 'agu', 'agt', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'october', 'okt', 'oct'],
  ],
  ...[
    ['november', 'nopember', 'nov', 'nop'],
    ['desember', 'december', 'des', 'dec'],
  ],
]

const monthOf = (word: string): number => MONTHS.findIndex(names => names.includes(word.toLowerCase())) + 1

const two = (n: number) => String(n).padStart(2, '0')

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const dateOf = (year: number, month: number, day: number): string | null => {
  if (month < 1 || month > 12 || day < 1 || day > LENGTHS[month - 1]!) return null
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return null
  return `${year}-${two(month)}-${two(day)}`
}

const fullYear = (year: number) => (year < 100 ? 2000 + year : year)

/** A date as written in Indonesia or in ISO form; day before month. Null: none that exists. */
const readDate = (text: string): string | null => {
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const said = /(\d{1,2})[\s.-]+([A-Za-z]{3,})[\s.,-]+(\d{4})/.exec(text)
  if (said) return dateOf(Number(said[3]), monthOf(said[2]!), Number(said[1]))
  const digits = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)/.exec(text)
  return digits ? dateOf(fullYear(Number(digits[3])), Number(digits[2]), Number(digits[1])) : null
}

/** Whole rupiah of the last amount in a text: `Rp 1.520.700,00`, `1,520,700.00`, `150700`. Null: there is none. */
const readAmount = (text: string): string | null => {
  const bare = text.replace(/\d+(?:[.,]\d+)?\s*%/g, ' ').replace(/(\d)\s+(?=[.,]\s*\d)/g, '$1')
  const found = bare.match(/\d{1,3}(?:[.,]\s?\d{3})+(?:[.,]\d{2}(?!\d))?|\d+(?:[.,]\d{2}(?!\d))?/g)
  const last = found?.at(-1)?.replace(/\s/g, '')
  if (!last) return null
  const whole = last.replace(/[.,]\d{2}$/, '').replace(/[.,]/g, '')
  return whole.replace(/^0+(?=\d)/, '')
}

/** 15 or 16 digits, without points and dashes. */
const readNpwp = (text: string): string | null => {
  const digits = text.replace(/\D/g, '')
  return digits.length === 15 || digits.length === 16 ? digits : null
}

/** A plate as cars in Indonesia carry it. */
const PLATE = /^[A-Z]{1,2} \d{1,4} [A-Z]{1,3}(?![A-Za-z0-9])/
const CODE = /^[A-Za-z0-9][A-Za-z0-9/.-]*/

/** A number of a document: one word with a digit in it, spaces that the reader saw around its strokes left out; or a plate. */
const readCode = (text: string): string | null => {
  const code = text.trim().replace(/\s*([/-])\s*/g, '$1')
  const found = PLATE.exec(code)?.[0] ?? CODE.exec(code)?.[0]
  return found && /\d/.test(found) ? found.replace(/[.-]+$/, '') : null
}

const readText = (text: string): string | null => {
  const tidy = text.replace(/\s+/g, ' ').trim()
  return tidy === '' ? null : tidy
}

const READERS: Readonly<Record<FieldType, (text: string) => string | null>> = {
  date: readDate,
  amount: readAmount,
  npwp: readNpwp,
  code: readCode,
  text: readText,
}

/** The value that a text holds for a field of that type, in the one way it is kept; null where it holds none. */
export const readValue = (type: FieldType, text: string): string | null => READERS[type](text)
