import type { Json } from '../feel/json.ts'
import type { Graph } from './graph.ts'

/** A past case, by its place from 0, that a changed decision decides otherwise. */
export type Changed = { readonly at: number; readonly before: Json; readonly after: Json }

export type Replay = { readonly cases: number; readonly same: number; readonly changed: readonly Changed[] }

const said = (graph: Graph, decision: string, names: Readonly<Record<string, unknown>>): Json => {
  const answer = graph.decide(decision, names)
  return answer.ok ? answer.value.value : { refused: answer.refusal }
}

/** Decides past cases as it was and as it shall be, and tells those that come out otherwise. */
export const replayGraphs = (
  before: Graph,
  after: Graph,
  decision: string,
  cases: readonly Readonly<Record<string, unknown>>[],
): Replay => {
  const changed: Changed[] = []
  for (const [at, names] of cases.entries()) {
    const [old, now] = [said(before, decision, names), said(after, decision, names)]
    if (JSON.stringify(old) !== JSON.stringify(now)) changed.push({ at, before: old, after: now })
  }
  return { cases: cases.length, same: cases.length - changed.length, changed }
}
