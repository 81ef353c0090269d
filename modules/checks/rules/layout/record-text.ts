import { type Answer, done, refused } from '#kernel/answer.ts'
import { textOf } from '../bytes/digits.ts'
import { columnsOf } from './check-fields.ts'
import type { Field, Layout } from './layout.ts'

/** A record as its fields, each with all its columns, and whatever stood behind the last of them. */
export type RecordText = { readonly fields: Readonly<Record<string, string>>; readonly remainder: string }

/** The fields of a record of `have` columns, as they stand; a record cut short has shorter fields at its end. */
export const readRecord = (layout: Layout, cols: Uint8Array, have: number): RecordText => {
  const fields: Record<string, string> = {}
  let at = 0
  for (const field of layout.fields) {
    const to = Math.min(at + columnsOf(layout, field, cols, 0), have)
    fields[field.name] = textOf(cols, at, Math.max(at, to))
    at = Math.max(at, to)
  }
  return { fields, remainder: textOf(cols, at, have) }
}

/** The columns of a record that was read: its fields one after the other, then the remainder. */
export const joinRecord = (layout: Layout, { fields, remainder }: RecordText): string =>
  layout.fields.map(field => fields[field.name] ?? '').join('') + remainder

const RIGHT = new Set(['NBSM', 'NBSMOS'])

const fill = (field: Field, columns: number, value: string): string => {
  if (value === '') return ' '.repeat(columns)
  if (field.type === 'N') return value.padStart(columns, '0')
  return RIGHT.has(field.type) ? value.padStart(columns) : value.padEnd(columns)
}

/**
 * A record from values, justified and filled by the type of each field: N right with zeros, MICR right with blanks, all
 * others left with blanks; what is not used is blank. A value that does not fit is refused and never cut: an amount
 * without its first digit is another amount.
 */
export const writeRecord = (
  layout: Layout,
  values: Readonly<Record<string, string | number>>,
): Answer<string, 'too-long'> => {
  let text = ''
  for (const field of layout.fields) {
    const value = String(values[field.name] ?? '')
    const columns = field.columnsIn === null ? field.columns : value.length
    if (value.length > columns)
      return refused('too-long', `${layout.type} ${field.name} takes ${columns} columns, not “${value}”`)
    text += fill(field, columns, value)
  }
  return done(text)
}
