import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Expression, readExpression, readTests, type Tests } from '../feel/expression.ts'
import type { Names } from '../feel/tree.ts'
import type { Context, Value } from '../feel/value.ts'
import { type Hit, resolve } from './hits.ts'
import type { DecisionTable } from './table.ts'

export type Decided = {
  readonly value: Value
  /** Places of the rules that hit, from 0, in the order of the result. */
  readonly hits: readonly number[]
}

export type DecideRefusal = 'input-not-allowed' | 'several-rules' | 'rules-differ' | 'not-a-number' | 'cell-unreadable'

export type Decision = {
  readonly table: DecisionTable
  /** What the table says of these names. */
  decide(names: Context): Answer<Decided, DecideRefusal>
}

/** A column's tests, each text once; a rule says by number which is its own, -1 for any. */
type Column = { readonly tests: Tests[]; readonly places: Map<string, number> }
type Row = { readonly at: readonly number[]; readonly outputs: readonly Expression[] }

class CellFault extends Error {}

const cell = <T>(where: string, read: () => T): T => {
  try {
    return read()
  } catch (error) {
    throw new CellFault(`${where}: ${error instanceof Error ? error.message : error}`)
  }
}

const ANY = /^\s*-?\s*$/

const placeOf = (column: Column, text: string, where: string, names: Names | undefined): number => {
  if (ANY.test(text)) return -1
  const known = column.places.get(text)
  if (known !== undefined) return known
  column.places.set(text, column.tests.push(cell(where, () => readTests(text, names))) - 1)
  return column.tests.length - 1
}

const readRows = (table: DecisionTable, columns: readonly Column[], names: Names | undefined): Row[] =>
  table.rules.map((rule, r) => ({
    at: rule.inputs.map((text, i) =>
      placeOf(columns[i]!, text, `rule ${r + 1}, input ${table.inputs[i]?.label ?? i + 1}`, names),
    ),
    outputs: rule.outputs.map((text, i) =>
      cell(`rule ${r + 1}, output ${table.outputs[i]?.name ?? i + 1}`, () =>
        readExpression(ANY.test(text) ? 'null' : text, names),
      ),
    ),
  }))

/** The places of the rules that hit; of a column each text is asked once, however many rules say it. */
const hitsIn = (
  rows: readonly Row[],
  columns: readonly Column[],
  inputs: readonly Value[],
  names: Context,
  first: boolean,
) => {
  const known: (boolean | undefined)[][] = columns.map(() => [])
  const holds = (i: number, at: number): boolean => {
    const said = known[i]![at]
    if (said !== undefined) return said
    const found = columns[i]!.tests[at]!.test(inputs[i] ?? null, names) === true
    known[i]![at] = found
    return found
  }
  const hits: number[] = []
  for (let r = 0; r < rows.length; r += 1)
    if (rows[r]!.at.every((at, i) => at < 0 || holds(i, at))) {
      hits.push(r)
      if (first) break
    }
  return hits
}

/**
 * Makes a table ready to decide: every cell is read once. Refused with the cell that cannot be read. `names` are those
 * with spaces or signs that its expressions use.
 */
export const openTable = (table: DecisionTable, names?: Names): Answer<Decision, 'cell-unreadable'> => {
  try {
    const columns = table.inputs.map((): Column => ({ tests: [], places: new Map() }))
    const rows = readRows(table, columns, names)
    const inputs = table.inputs.map(({ label, expression }) =>
      cell(`input ${label}`, () => readExpression(expression, names)),
    )
    const allowed = table.inputs.map(({ label, allowed: text }) =>
      text === undefined || ANY.test(text) ? null : cell(`values of ${label}`, () => readTests(text, names)),
    )
    const order = table.outputs.map(
      ({ values }) => values?.map(text => readExpression(text, names).evaluate({})) ?? null,
    )
    const defaults = table.outputs.map(({ default: text }) => (text === undefined ? null : readExpression(text, names)))
    return done({
      table,
      decide: known => {
        const given = inputs.map(input => input.evaluate(known))
        const wrong = allowed.findIndex((tests, i) => tests !== null && tests.test(given[i]!, known) !== true)
        if (wrong >= 0)
          return refused(
            'input-not-allowed',
            `${table.inputs[wrong]!.label} is none of ${table.inputs[wrong]!.allowed}.`,
          )
        const found = hitsIn(rows, columns, given, known, table.policy === 'F')
        const hits = found.map(
          (rule): Hit => ({ rule, outputs: rows[rule]!.outputs.map(output => output.evaluate(known)) }),
        )
        return resolve(table, hits, order, () => defaults.map(one => one?.evaluate(known) ?? null))
      },
    })
  } catch (error) {
    if (error instanceof CellFault) return refused('cell-unreadable', error.message)
    throw error
  }
}
