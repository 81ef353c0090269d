import { type Answer, done, refused } from '#kernel/answer.ts'
import { parseQuantity, type Thousandths } from '#kernel/quantity.ts'
import type { ImportWord } from './import-words.ts'
import type { Cell, DecimalMark } from './item-table.ts'

/** A cell's value, or the word for what is wrong with it; the detail is what the sentence names. */
export type CellAnswer<Value> = Answer<Value, ImportWord>

const YES = new Set(['ya', 'y', 'yes', 'true', '1', 'x', 'benar', '✓'])
const NO = new Set(['', 'tidak', 'tdk', 't', 'n', 'no', 'false', '0', '-', 'salah'])

/** `ya`, `yes`, `1` …; empty is no. */
export const readYesNo = ({ text }: Cell): CellAnswer<boolean> => {
  const word = text.toLowerCase()
  if (YES.has(word)) return done(true)
  return NO.has(word) ? done(false) : refused('yes-no-wrong')
}

const inGroups = (mark: string) => new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`)
const POINTS = inGroups('.')
const COMMAS = inGroups(',')

/** Takes thousands marks out and leaves a point before decimals; null where one mark could be either. */
const unmark = (text: string, decimal: DecimalMark): string | null => {
  const both = text.includes('.') && text.includes(',')
  const last = text[Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))]
  const thousands = both ? (last === ',' ? '.' : ',') : decimal === ',' ? '.' : ','
  const [whole = '', fraction] = both ? text.split(last!) : [text]
  const grouped = thousands === '.' ? POINTS : COMMAS
  if (grouped.test(whole)) {
    if (!both && decimal === null) return null
    return whole.replaceAll(thousands, '') + (fraction === undefined ? '' : `.${fraction}`)
  }
  if (both) return text
  if (decimal === null && (POINTS.test(text) || COMMAS.test(text))) return null
  return text.replace(',', '.')
}

/** A quantity in thousandths: `24`, `0,25`, `1.000` by the file's own marks. */
export const readQuantity = (cell: Cell, decimal: DecimalMark): CellAnswer<Thousandths> => {
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(cell.text) && !cell.typed) return refused('number-damaged')
  const plain = cell.typed ? cell.text : unmark(cell.text.replace(/\s/g, ''), decimal)
  if (plain === null) return refused('number-ambiguous')
  const value = parseQuantity(plain)
  return value === null || value < 0 ? refused('number-wrong', '24') : done(value)
}

/** A whole number above zero and up to `most`, or null for an empty cell. */
export const readCount = (cell: Cell, decimal: DecimalMark, most: number): CellAnswer<number | null> => {
  if (cell.text === '') return done(null)
  const read = readQuantity(cell, decimal)
  if (!read.ok) return read
  const wrong = read.value % 1000 !== 0 || read.value <= 0 || read.value > most * 1000
  return wrong ? refused('number-wrong', `1–${most}`) : done(read.value / 1000)
}

/** Text up to `most` characters; null for an empty cell. */
export const readText = ({ text }: Cell, most: number): CellAnswer<string | null> =>
  text.length > most ? refused('too-long', String(most)) : done(text === '' ? null : text)

/** The parts of a cell that holds several things, `a|b` or `a;b`. */
export const partsOf = ({ text }: Cell): string[] =>
  text
    .split(/[|;\n]/)
    .map(part => part.trim())
    .filter(Boolean)
