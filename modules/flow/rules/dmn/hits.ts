import { type Answer, done, refused } from '#kernel/answer.ts'
import { order as compare, equal } from '../feel/compare.ts'
import { isNum, Num, num } from '../feel/decimal.ts'
import type { Value } from '../feel/value.ts'
import type { DecisionTable } from './table.ts'

export type Hit = { readonly rule: number; readonly outputs: readonly Value[] }
type Outcome = Answer<{ value: Value; hits: readonly number[] }, 'several-rules' | 'rules-differ' | 'not-a-number'>
type Order = readonly (readonly Value[] | null)[]

/** One output is its value, several are a context of them. */
const resultOf = (table: DecisionTable, outputs: readonly Value[]): Value =>
  table.outputs.length === 1
    ? outputs[0]!
    : Object.fromEntries(table.outputs.map(({ name }, i) => [name, outputs[i] ?? null]))

const told = (hits: readonly Hit[]) => hits.map(({ rule }) => rule + 1).join(', ')

const rank = (value: Value, values: readonly Value[] | null): number => {
  const at = values?.findIndex(one => equal(one, value) === true) ?? -1
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

/** By the order in which the table lists its outputs, the first output first; equals keep the order of the rules. */
const byPriority = (hits: readonly Hit[], order: Order): Hit[] =>
  [...hits].sort((a, b) => {
    for (let i = 0; i < order.length; i += 1) {
      const by = rank(a.outputs[i]!, order[i]!) - rank(b.outputs[i]!, order[i]!)
      if (by !== 0) return by
    }
    return a.rule - b.rule
  })

const sameOutputs = (a: Hit, b: Hit) => a.outputs.every((value, i) => equal(value, b.outputs[i]!) === true)

const distinct = (hits: readonly Hit[]) =>
  hits.filter((hit, i) => hits.findIndex(other => sameOutputs(hit, other)) === i)

const aggregate = (table: DecisionTable, hits: readonly Hit[]): Outcome => {
  const rules = hits.map(hit => hit.rule)
  if (table.policy === 'C#') return done({ value: num(distinct(hits).length), hits: rules })
  const values = hits.map(hit => hit.outputs[0]!)
  if (table.policy === 'C+') {
    if (!values.every(isNum))
      return refused('not-a-number', `Rules ${told(hits)} of ${table.name} give something that cannot be added.`)
    return done({ value: values.length === 0 ? null : values.reduce((a, b) => Num.add(a, b)), hits: rules })
  }
  const sign = table.policy === 'C<' ? -1 : 1
  let best: Value = values[0] ?? null
  for (const value of values) {
    const by = compare(value, best)
    if (by === null)
      return refused('not-a-number', `Rules ${told(hits)} of ${table.name} give values that cannot be ordered.`)
    if (by * sign > 0) best = value
  }
  return done({ value: best, hits: rules })
}

const single = (table: DecisionTable, hit: Hit): Outcome =>
  done({ value: resultOf(table, hit.outputs), hits: [hit.rule] })

const many = (table: DecisionTable, hits: readonly Hit[]): Outcome =>
  done({ value: hits.map(hit => resultOf(table, hit.outputs)), hits: hits.map(hit => hit.rule) })

/** What the hits of a table come to under its policy; `usual` gives the defaults for when none hits. */
export const resolve = (table: DecisionTable, hits: readonly Hit[], order: Order, usual: () => Value[]): Outcome => {
  const { policy } = table
  if (policy === 'C+' || policy === 'C<' || policy === 'C>' || policy === 'C#') return aggregate(table, hits)
  const [first, other] = hits
  if (!first) {
    const outputs = usual()
    const none = outputs.every(value => value === null)
    return done({ value: none ? (/^[ROC]$/.test(policy) ? [] : null) : resultOf(table, outputs), hits: [] })
  }
  if (policy === 'U')
    return other
      ? refused('several-rules', `Rules ${told(hits)} of ${table.name} hit at once; only one may.`)
      : single(table, first)
  if (policy === 'A') {
    const differs = hits.find(hit => !sameOutputs(hit, first))
    return differs
      ? refused(
          'rules-differ',
          `Rules ${first.rule + 1} and ${differs.rule + 1} of ${table.name} hit and say different things.`,
        )
      : single(table, first)
  }
  if (policy === 'F') return single(table, first)
  if (policy === 'P') return single(table, byPriority(hits, order)[0]!)
  return many(table, policy === 'O' ? byPriority(hits, order) : hits)
}
