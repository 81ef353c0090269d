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

type Row = { readonly tests: readonly (Tests | null)[]; readonly outputs: readonly Expression[] }

class CellFault extends Error {}

const cell = <T>(where: string, read: () => T): T => {
  try {
    return read()
  } catch (error) {
    throw new CellFault(`${where}: ${error instanceof Error ? error.message : error}`)
  }
}

const ANY = /^\s*-?\s*$/

const readRows = (table: DecisionTable, names: Names | undefined): Row[] =>
  table.rules.map((rule, r) => ({
    tests: rule.inputs.map((text, i) =>
      ANY.test(text)
        ? null
        : cell(`rule ${r + 1}, input ${table.inputs[i]?.label ?? i + 1}`, () => readTests(text, names)),
    ),
    outputs: rule.outputs.map((text, i) =>
      cell(`rule ${r + 1}, output ${table.outputs[i]?.name ?? i + 1}`, () =>
        readExpression(ANY.test(text) ? 'null' : text, names),
      ),
    ),
  }))

const hit = (row: Row, inputs: readonly Value[], names: Context): boolean => {
  for (let i = 0; i < row.tests.length; i += 1) {
    const test = row.tests[i]
    if (test && test.test(inputs[i] ?? null, names) !== true) return false
  }
  return true
}

const hitsIn = (rows: readonly Row[], inputs: readonly Value[], names: Context, first: boolean): number[] => {
  const hits: number[] = []
  for (let r = 0; r < rows.length; r += 1)
    if (hit(rows[r]!, inputs, names)) {
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
    const rows = readRows(table, names)
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
        const found = hitsIn(rows, given, known, table.policy === 'F')
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
