import { assert } from '#kernel/answer.ts'

/**
 * Types of X9.100-187 (N digits, A letters, AN letters and digits, ANS with specials, B blank, NB digits with blanks to
 * fill, NS digits and specials, NBSM and NBSMOS as read from the MICR line, ANY bytes of any kind).
 */
export type FieldType = 'N' | 'A' | 'AN' | 'ANS' | 'B' | 'NB' | 'NS' | 'NBSM' | 'NBSMOS' | 'ANY'

/** M mandatory, C conditional: blank when not used. */
export type Usage = 'M' | 'C'

/** What a field must be beyond its type: one of some codes, a real day or time. */
export type Rule = readonly string[] | 'date8' | 'date6' | 'time'

/** Name, first column from 1 (0: after a field of variable length), columns or the field that says them, type, usage. */
export type FieldRow = readonly [
  name: string,
  first: number,
  columns: number | string,
  type: FieldType,
  usage: Usage,
  rule?: Rule,
]

export type Field = {
  readonly name: string
  /** First column from 0; only true before the first field of variable length. */
  readonly from: number
  /** Columns; 0 when `columnsIn` says them. */
  readonly columns: number
  readonly columnsIn: string | null
  readonly type: FieldType
  readonly mandatory: boolean
  readonly rule: Rule | null
  /** The codes of `rule` as numbers, see `codeKey`; null where it has none. */
  readonly codes: ReadonlySet<number> | null
}

export type Layout = {
  readonly type: string
  readonly name: string
  readonly fields: readonly Field[]
  /** Columns of all fields of fixed length together. */
  readonly columns: number
  readonly variable: boolean
  /** First column and the one after the last of a field of fixed place. */
  at(name: string): readonly [from: number, to: number]
  /** As `at`; null where it has no such field. */
  find(name: string): readonly [from: number, to: number] | null
}

/** Up to six characters as one number, to look a code up without making a text of it. */
export const codeKey = (bytes: Uint8Array, from: number, to: number): number => {
  let key = 0
  for (let i = from; i < to; i += 1) key = key * 256 + bytes[i]!
  return key
}

const keysOf = (rule: Rule | undefined): ReadonlySet<number> | null =>
  typeof rule !== 'object'
    ? null
    : new Set(
        rule.map(code =>
          codeKey(
            Uint8Array.from(code, char => char.charCodeAt(0)),
            0,
            code.length,
          ),
        ),
      )

/** A layout from its table. Stops at a table whose positions do not follow each other. */
export const layout = (type: string, name: string, rows: readonly FieldRow[]): Layout => {
  let next = 0
  let variable = false
  const fields = rows.map(([field, first, columns, kind, usage, rule]): Field => {
    assert(first === 0 ? variable : first === next + 1, `${type} ${field} starts at ${first}, not at ${next + 1}`)
    const from = next
    if (typeof columns === 'string') variable = true
    else next += columns
    const fixed = typeof columns === 'number'
    return {
      ...{ name: field, from, columns: fixed ? columns : 0, columnsIn: fixed ? null : columns },
      ...{ type: kind, mandatory: usage === 'M', rule: rule ?? null, codes: keysOf(rule) },
    }
  })
  const places = new Map(fields.map(field => [field.name, [field.from, field.from + field.columns] as const]))
  return {
    ...{ type, name, fields, columns: next, variable },
    at: field => {
      const place = places.get(field)
      assert(place, `${type} has no field ${field}`)
      return place
    },
    find: field => places.get(field) ?? null,
  }
}
