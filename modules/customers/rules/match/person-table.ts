import { agree, type Level } from './agree.ts'
import { cleanValue } from './clean-value.ts'
import type { Column } from './columns.ts'

/** Records of people as they are compared: `values[column][record]`, cleaned. */
export type PersonTable = {
  readonly ids: readonly string[]
  readonly columns: readonly Column[]
  readonly values: readonly (readonly string[])[]
}

/** Cleans each column once: `cells[column][record]`, as they were written. */
export const personTable = (
  ids: readonly string[],
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
): PersonTable => ({
  ids,
  columns,
  values: columns.map(({ kind }, c) => cells[c]!.map(text => cleanValue(kind, text))),
})

/** Given name and surname are often typed into each other's field. */
const crossed = ({ columns, values }: PersonTable, levels: Uint8Array, a: number, b: number): void => {
  const given = columns.findIndex(({ kind }) => kind === 'given-name')
  const surname = columns.findIndex(({ kind }) => kind === 'surname')
  if (given < 0 || surname < 0 || levels[given]! < 3 || levels[surname]! < 3) return
  const [one, other] = [values[given]!, values[surname]!]
  const best = (x: string, y: string) => agree('text', x, y)
  const [first, second] = [best(one[a]!, other[b]!), best(other[a]!, one[b]!)]
  if (first === 0 || second === 0 || first > 2 || second > 2) return
  levels[given] = 2
  levels[surname] = 2
}

/** The level of agreement of each column, for two records. */
export const comparePeople = (table: PersonTable, a: number, b: number): Uint8Array => {
  const levels = new Uint8Array(table.columns.length)
  for (let c = 0; c < levels.length; c += 1)
    levels[c] = agree(table.columns[c]!.kind, table.values[c]![a]!, table.values[c]![b]!) satisfies Level
  crossed(table, levels, a, b)
  return levels
}
