import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type Graph, type Json, openGraph, type Variables } from '../../../rules/index.ts'
import type { ReadDmn } from '../read-dmn.ts'

/** What a deployed decision said, and under which version. */
export type AskedDecision = {
  readonly decision: string
  readonly version: number
  readonly value: Json
  /** Which rules hit, by the decision they stand in. */
  readonly rules: readonly { readonly decision: string; readonly rules: readonly number[] }[]
}

type Found = { readonly decision: string; readonly version: number; readonly model: string }

const FIND = `
  select decision, version, model from flow.decision
  where (decision = $1 or name = $1) and ($2::int is null or version = $2)
  order by (decision = $1) desc, version desc limit 1`

const MOST = 100

// tidy-allow ambient-state: because what a model's id names never changes, and reading its cells is the dear part
const known = new Map<string, Graph>()

const graphOf = async (tx: Tx, model: string): Promise<Graph> => {
  const there = known.get(model)
  if (there) return there
  const row = await tx.one<{ model: ReadDmn }>('select model from flow.decision_model where id = $1', [model])
  const opened = openGraph(row!.model.decisions, row!.model.inputs)
  if (!opened.ok) throw new Error(opened.detail)
  if (known.size >= MOST) known.clear()
  known.set(model, opened.value)
  return opened.value
}

/** Asks a deployed decision, by its id or name: the newest version, or the one that is named. */
export const askDecision = async (
  tx: Tx,
  wish: { readonly decision: string; readonly version: number | undefined; readonly input: Variables },
): Promise<Answer<AskedDecision, 'decision-unknown' | 'decision-failed'>> => {
  const found = await tx.one<Found>(FIND, [wish.decision, wish.version ?? null])
  if (!found) {
    const version = wish.version === undefined ? '' : ` version ${wish.version}`
    return refused('decision-unknown', `No decision ${wish.decision}${version} is deployed; deploy it, then try again.`)
  }
  const answer = (await graphOf(tx, found.model)).decide(found.decision, wish.input)
  if (!answer.ok)
    return refused('decision-failed', `${found.decision} v${found.version}: ${answer.detail ?? answer.refusal}`)
  const { value, steps } = answer.value
  const rules = steps
    .filter(step => step.rules.length > 0)
    .map(({ decision, rules: hit }) => ({ decision, rules: hit }))
  return done({ decision: found.decision, version: found.version, value, rules })
}

/** `stock-risk v3: rules 1, 4` as the history keeps it. */
export const sayAsked = ({ decision, version, rules }: AskedDecision): string => {
  const hit = rules.map(one => `${one.decision} ${one.rules.join(', ')}`).join('; ')
  return `${decision} v${version}${hit ? `: rules ${hit}` : ''}`
}

/** What a decision gives: under the name the task wants, else by its own names, else under the decision's. */
export const variablesOf = (
  { value, decision }: Pick<AskedDecision, 'value' | 'decision'>,
  result: string | undefined,
): Variables => {
  if (result !== undefined) return { [result]: value }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Variables)
    : { [decision]: value }
}
