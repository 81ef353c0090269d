import { equal } from '../feel/compare.ts'
import { readExpression, readTests } from '../feel/expression.ts'
import { type Atom, atomsOf } from './atoms.ts'
import type { DecisionTable } from './table.ts'

/** Values of the inputs, by label; an input that is not named may be anything. */
export type Region = Readonly<Record<string, string>>

export type TableFinding =
  | { readonly kind: 'gap'; readonly region: Region; readonly text: string }
  | {
      readonly kind: 'overlap'
      readonly rules: readonly [string, string]
      readonly places: readonly [number, number]
      readonly region: Region
      readonly text: string
    }
  | { readonly kind: 'unjudged'; readonly rule: string; readonly input: string; readonly text: string }

type Column = {
  readonly label: string
  readonly atoms: readonly Atom[]
  readonly holds: readonly (readonly boolean[])[]
}

/** More than these are no longer read by anybody. */
const MOST = 50
const STEPS = 200_000

const ANY = /^\s*-?\s*$/

const columnOf = (table: DecisionTable, i: number, unjudged: TableFinding[]): Column => {
  const { label, allowed } = table.inputs[i]!
  const cells = table.rules.map(rule => rule.inputs[i] ?? '-')
  const atoms = atomsOf(cells, allowed)
  const holds = cells.map((text, r) => {
    if (ANY.test(text)) return atoms.map(() => true)
    const tests = readTests(text)
    const found = atoms.map(atom => tests.test(atom.sample))
    if (found.every(one => one === null))
      unjudged.push({
        ...{ kind: 'unjudged', rule: table.rules[r]!.id, input: label },
        text: `Rule ${r + 1}, ${label}: “${text}” depends on more than its input and is taken as never holding.`,
      })
    return found.map(one => one === true)
  })
  return { label, atoms, holds }
}

const regionText = (region: Region) =>
  Object.entries(region)
    .map(([label, text]) => `${label} ${text}`)
    .join(', ') || 'any input'

const regionOf = (columns: readonly Column[], chosen: readonly (readonly number[])[]): Region =>
  Object.fromEntries(
    columns.flatMap(({ label, atoms }, i) => {
      const some = chosen[i] ?? []
      return some.length === atoms.length ? [] : [[label, some.map(at => atoms[at]!.text).join(' or ')]]
    }),
  )

/** Atoms of a column that the same rules cover, together. */
const groups = (column: Column, rules: readonly number[]): Map<string, { atoms: number[]; rules: number[] }> => {
  const found = new Map<string, { atoms: number[]; rules: number[] }>()
  column.atoms.forEach((_atom, at) => {
    const left = rules.filter(rule => column.holds[rule]![at])
    const key = left.join(',')
    const known = found.get(key)
    if (known) known.atoms.push(at)
    else found.set(key, { atoms: [at], rules: left })
  })
  return found
}

const findGaps = (table: DecisionTable, columns: readonly Column[], into: TableFinding[]): void => {
  let steps = 0
  const covers = (rule: number, from: number) => columns.slice(from).every(column => column.holds[rule]!.every(Boolean))
  const walk = (depth: number, rules: readonly number[], chosen: readonly (readonly number[])[]): void => {
    steps += 1
    if (steps > STEPS || into.length >= MOST || rules.some(rule => covers(rule, depth))) return
    if (rules.length === 0 || depth === columns.length) {
      const rest = columns.slice(depth).map(column => column.atoms.map((_a, at) => at))
      const region = regionOf(columns, [...chosen, ...rest])
      into.push({ kind: 'gap', region, text: `No rule of ${table.name} covers ${regionText(region)}.` })
      return
    }
    for (const group of groups(columns[depth]!, rules).values()) walk(depth + 1, group.rules, [...chosen, group.atoms])
  }
  walk(
    0,
    table.rules.map((_rule, i) => i),
    [],
  )
}

const sameOutputs = (table: DecisionTable, a: number, b: number): boolean =>
  table.rules[a]!.outputs.every((text, i) => {
    const other = table.rules[b]!.outputs[i] ?? ''
    return (
      text.trim() === other.trim() ||
      equal(readExpression(text || 'null').evaluate({}), readExpression(other || 'null').evaluate({})) === true
    )
  })

const findOverlaps = (table: DecisionTable, columns: readonly Column[], into: TableFinding[]): void => {
  const count = table.rules.length
  for (let a = 0; a < count && into.length < MOST; a += 1)
    for (let b = a + 1; b < count && into.length < MOST; b += 1) {
      const shared = columns.map(({ holds, atoms }) =>
        atoms.map((_atom, at) => at).filter(at => holds[a]![at] && holds[b]![at]),
      )
      if (shared.some(atoms => atoms.length === 0)) continue
      if (table.policy === 'A' && sameOutputs(table, a, b)) continue
      const region = regionOf(columns, shared)
      into.push({
        ...{ kind: 'overlap', rules: [table.rules[a]!.id, table.rules[b]!.id], places: [a + 1, b + 1], region },
        text: `Rules ${a + 1} and ${b + 1} of ${table.name} both hit ${regionText(region)}.`,
      })
    }
}

/**
 * Looks for inputs that no rule covers, and, where only one rule may hit (U, A with different outputs), for those that
 * two cover; names the cells. A cell that depends on more than its input is told as not judged. At most 50 of a kind.
 */
export const checkTable = (table: DecisionTable): readonly TableFinding[] => {
  const [unjudged, gaps, overlaps] = [[] as TableFinding[], [] as TableFinding[], [] as TableFinding[]]
  const columns = table.inputs.map((_input, i) => columnOf(table, i, unjudged))
  findGaps(table, columns, gaps)
  if (table.policy === 'U' || table.policy === 'A') findOverlaps(table, columns, overlaps)
  return [...unjudged, ...gaps, ...overlaps]
}
