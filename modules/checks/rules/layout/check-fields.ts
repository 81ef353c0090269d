import { BLANK, CONTROL, classesIn, DIGIT, EXTENDED } from '../bytes/char-classes.ts'
import { filledWith, readLooseDigits, textOf } from '../bytes/digits.ts'
import type { Ledger } from '../findings/ledger.ts'
import { isDate6, isDate8, isTime } from './calendar.ts'
import { CLASSES_OF } from './field-classes.ts'
import { codeKey, type Field, type Layout } from './layout.ts'

const ZERO = 0x30
const SPACE = 0x20

type Look = { readonly cols: Uint8Array; readonly from: number; readonly to: number; readonly ledger: Ledger }

const tell = (code: string, field: Field, { cols, from, to, ledger }: Look, expected?: string) =>
  ledger.note(code, { field: field.name, column: from, value: textOf(cols, from, to), expected })

/** Blanks stand where the type wants them: after NB, before MICR fields. */
const justified = (field: Field, { cols, from, to }: Look): boolean => {
  if (field.type === 'NB') {
    let end = to
    while (end > from && cols[end - 1] === SPACE) end -= 1
    for (let i = from; i < end; i += 1) if (cols[i] === SPACE) return false
    return true
  }
  return (field.type !== 'NBSM' && field.type !== 'NBSMOS') || cols[to - 1] !== SPACE || cols[from] === SPACE
}

const wrongClass = (field: Field, all: number, look: Look) => {
  if (field.type === 'N') {
    const loose = !field.mandatory && readLooseDigits(look.cols, look.from, look.to) !== null
    return tell(loose ? 'FIELD_JUSTIFY' : 'FIELD_NUMERIC', field, look)
  }
  if (field.type === 'B') return tell('FIELD_RESERVED', field, look)
  if (all & CONTROL) return tell('FIELD_CHARACTER', field, look)
  tell(all & EXTENDED ? 'FIELD_EXTENDED' : 'FIELD_CLASS', field, look, field.type)
}

const checkRule = (field: Field, look: Look) => {
  const { rule } = field
  const { cols, from, to } = look
  if (rule === null) return
  if (typeof rule === 'object') {
    if (field.codes?.has(codeKey(cols, from, to))) return
    const unused = !field.mandatory && filledWith(cols, from, to, ZERO)
    if (unused) return tell('FIELD_UNUSED_ZERO', field, look)
    return tell(field.mandatory ? 'FIELD_CODE' : 'FIELD_CODE_OPTIONAL', field, look, rule.join(' '))
  }
  const right = rule === 'time' ? isTime(cols, from) : rule === 'date6' ? isDate6(cols, from) : isDate8(cols, from)
  if (right) return
  if (!field.mandatory && filledWith(cols, from, to, ZERO)) return tell('FIELD_UNUSED_ZERO', field, look)
  tell(rule === 'time' ? 'FIELD_TIME' : 'FIELD_DATE', field, look)
}

const checkField = (field: Field, all: number, look: Look) => {
  if (all === 0 || all === BLANK) {
    if (field.mandatory && field.type !== 'B') tell('FIELD_MANDATORY', field, look)
    return
  }
  if (all & ~CLASSES_OF[field.type]) return wrongClass(field, all, look)
  if (!justified(field, look)) tell('FIELD_JUSTIFY', field, look)
  checkRule(field, look)
}

/** Needs no closer look: the right bytes, and one of its codes where it has some. */
const plain = (field: Field, all: number, cols: Uint8Array, from: number, to: number): boolean => {
  if (all === 0 || (all & ~CLASSES_OF[field.type]) !== 0) return false
  if (field.rule !== null) return field.codes?.has(codeKey(cols, from, to)) === true
  return all === DIGIT || field.type === 'ANS'
}

/** How many columns a field of variable length has in this record; 0 where its length cannot be read. */
export const columnsOf = (layout: Layout, field: Field, cols: Uint8Array, start: number): number => {
  if (field.columnsIn === null) return field.columns
  const length = layout.fields.find(({ name }) => name === field.columnsIn)!
  const from = start + length.from
  return readLooseDigits(cols, from, from + length.columns) ?? 0
}

/**
 * Notes what is wrong with the fields of one record, each by its type, usage and rule. `cols` holds the record decoded
 * to Latin-1 from `start`, `have` columns of it; columns that are missing count as blank. Variable fields that reach
 * beyond the record are told as FIELD_LENGTH.
 */
export const checkFields = (layout: Layout, cols: Uint8Array, start: number, have: number, ledger: Ledger): void => {
  const end = start + have
  let shift = start
  for (const field of layout.fields) {
    const from = field.from + shift
    const columns = field.columnsIn === null ? field.columns : columnsOf(layout, field, cols, start)
    if (from + columns > end && field.columnsIn !== null)
      ledger.note('FIELD_LENGTH', { field: field.name, column: from - start, expected: columns, found: end - from })
    const to = Math.min(from + columns, end)
    if (field.columnsIn !== null) shift += columns
    if (field.type === 'ANY' || columns === 0) continue
    const all = classesIn(cols, from, to)
    if (all === BLANK && !field.mandatory) continue
    if (all === BLANK ? field.type === 'B' : plain(field, all, cols, from, to)) continue
    checkField(field, all, start === 0 ? { cols, from, to, ledger } : shifted(cols, from, to, start, ledger))
  }
}

/** A look whose columns are told from the start of the record. */
const shifted = (cols: Uint8Array, from: number, to: number, start: number, ledger: Ledger): Look => {
  const part = cols.subarray(start, to)
  return { cols: part, from: from - start, to: to - start, ledger }
}
