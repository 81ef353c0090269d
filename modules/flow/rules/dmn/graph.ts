import { type Answer, done, refused } from '#kernel/answer.ts'
import { namesOf, readExpression } from '../feel/expression.ts'
import { type Json, toJson } from '../feel/json.ts'
import type { Context, Value } from '../feel/value.ts'
import { type Decided, type DecideRefusal, type Decision, openTable } from './open-table.ts'
import type { DecisionTable } from './table.ts'

/** A decision of a graph: a table or an expression, and the decisions it needs first. */
export type GraphDecision = {
  readonly id: string
  readonly name: string
  readonly needs: readonly string[]
  readonly logic: { readonly table: DecisionTable } | { readonly expression: string }
}

export type GraphRefusal = DecideRefusal | 'decision-unknown' | 'decisions-in-a-circle'
export type GraphDecided = {
  readonly value: Json
  readonly steps: readonly { readonly decision: string; readonly value: Json; readonly rules: readonly number[] }[]
}

export type Graph = {
  readonly decisions: readonly GraphDecision[]
  /** Decides one of them, and before it all that it needs. */
  decide(id: string, names: Readonly<Record<string, unknown>>): Answer<GraphDecided, GraphRefusal>
}

type Ready = { readonly it: GraphDecision; readonly run: (names: Context) => Answer<Decided, DecideRefusal> }

const oddNames = (decisions: readonly GraphDecision[], more: readonly string[]) =>
  Object.fromEntries(
    [...decisions.map(it => it.name), ...more]
      .filter(name => /[^\p{L}\p{N}_]/u.test(name))
      .map(name => [name, true as const]),
  )

/** Makes the decisions of a graph ready; `names` are input data whose names hold spaces. Refused with the cell at fault. */
export const openGraph = (
  decisions: readonly GraphDecision[],
  names: readonly string[] = [],
): Answer<Graph, 'cell-unreadable'> => {
  const ready = new Map<string, Ready>()
  const odd = oddNames(decisions, names)
  for (const it of decisions) {
    if ('table' in it.logic) {
      const opened: Answer<Decision, 'cell-unreadable'> = openTable(it.logic.table, odd)
      if (!opened.ok) return refused('cell-unreadable', `${it.name}: ${opened.detail}`)
      ready.set(it.id, { it, run: opened.value.decide })
    } else {
      const read = readExpression(it.logic.expression, odd)
      ready.set(it.id, { it, run: known => done({ value: read.evaluate(known), hits: [] }) })
    }
  }
  return done({ decisions, decide: (id, given) => decideOne(ready, id, namesOf(given)) })
}

const decideOne = (
  ready: ReadonlyMap<string, Ready>,
  id: string,
  given: Context,
): Answer<GraphDecided, GraphRefusal> => {
  const steps: GraphDecided['steps'][number][] = []
  const known: Record<string, Value> = { ...given }
  const walk = (at: string, above: readonly string[]): Answer<Value, GraphRefusal> => {
    const one = ready.get(at)
    if (!one) return refused('decision-unknown', `There is no decision ${at}.`)
    if (above.includes(at)) return refused('decisions-in-a-circle', `${[...above, at].join(' needs ')}.`)
    for (const need of one.it.needs) {
      const first = walk(need, [...above, at])
      if (!first.ok) return first
      known[ready.get(need)!.it.name] = first.value
    }
    const answer = one.run(known)
    if (!answer.ok) return answer
    const { value, hits } = answer.value
    steps.push({ decision: at, value: toJson(value), rules: hits.map(rule => rule + 1) })
    return done(value)
  }
  const answer = walk(id, [])
  return answer.ok ? done({ value: toJson(answer.value), steps }) : answer
}
