import { type Answer, done, refused } from '#kernel/answer.ts'
import { MOST_TIME, type PromiseRefusal, type PromiseStage, wrongStage } from './promise-terms.ts'
import { inOrder, isConnected, type Links } from './tree-walk.ts'

/** Stages as numbers, with what flows where, and what the demand behind each comes to. */
export type StageTree = Links & {
  readonly means: readonly number[]
  readonly spreads: readonly number[]
  /** The longest time goods take through a stage when nobody holds any. */
  readonly longest: readonly number[]
}

/** Reads stages as a tree; refuses, naming stage and remedy, what is none or has figures that cannot be. */
export const treeOf = (stages: readonly PromiseStage[]): Answer<StageTree, PromiseRefusal> => {
  if (stages.length === 0) return refused('no-stages', 'There is no stage: give one.')
  const at = new Map(stages.map((s, n) => [s.name, n]))
  const twice = stages.find((s, n) => at.get(s.name) !== n)
  if (twice) return refused('stage-twice', `Stage ${twice.name} stands there twice: give each its own name.`)
  for (const stage of stages) {
    const wrong = wrongStage(stage)
    if (wrong) return wrong
    const strange = stage.from.find(name => !at.has(name))
    if (strange) return refused('stage-unknown', `Stage ${stage.name} comes from ${strange}, which is not there.`)
  }
  const before = stages.map(s => s.from.map(name => at.get(name)!))
  const after = stages.map((_, n) => before.flatMap((list, other) => (list.includes(n) ? [other] : [])))
  const order = inOrder({ before, after })
  const edges = before.reduce((sum, list) => sum + list.length, 0)
  if (order.length < stages.length || edges !== stages.length - 1 || !isConnected({ before, after }))
    return refused('not-a-tree', 'The stages form no tree: between two of them there must be one way, and one only.')
  const idle = stages.find((s, n) => after[n]!.length === 0 && !s.demand)
  if (idle) return refused('demand-nowhere', `Stage ${idle.name} feeds no other stage and has no demand: give it one.`)
  const longest = stages.map(() => 0)
  for (const n of order)
    longest[n] = stages[n]!.time + Math.max(stages[n]!.inbound ?? 0, ...before[n]!.map(other => longest[other]!))
  const means = stages.map(s => s.demand?.mean ?? 0)
  const squares = stages.map(s => (s.demand?.spread ?? 0) ** 2)
  for (const n of order.toReversed())
    for (const next of after[n]!) {
      means[n]! += means[next]!
      squares[n]! += squares[next]!
    }
  const far = longest.findIndex(time => time > MOST_TIME)
  if (far >= 0)
    return refused(
      'time-wrong',
      `Goods take ${longest[far]} to stage ${stages[far]!.name}, more than ${MOST_TIME}: use longer units of time.`,
    )
  return done({ before, after, means, spreads: squares.map(Math.sqrt), longest })
}
