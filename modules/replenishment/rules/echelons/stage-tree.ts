import { type Answer, done, refused } from '#kernel/answer.ts'

/** A stage that promises to deliver within a time it may choose. */
export type PromiseStage = {
  readonly name: string
  /** Stages whose goods it needs. */
  readonly from: readonly string[]
  /** Whole units of time to make, or to bring, once everything is there. */
  readonly time: number
  /** Holding a unit of its goods for a unit of time. */
  readonly holding: number
  /** How many standard deviations of demand its stock covers. */
  readonly safety: number
  /** Whole units of time within which outside suppliers deliver to it; 0 unless given. */
  readonly inbound?: number
  /** What customers ask of it a unit of time. */
  readonly demand?: { readonly mean: number; readonly spread: number }
  /** The longest whole time that customers accept to wait; 0 unless given. */
  readonly accepted?: number
}

/** Why stages cannot be weighed. */
export type PromiseRefusal =
  | 'no-stages'
  | 'stage-twice'
  | 'stage-unknown'
  | 'not-a-tree'
  | 'time-wrong'
  | 'figure-wrong'
  | 'demand-nowhere'

/** Stages as numbers, with what flows where, and what the demand behind each comes to. */
export type StageTree = {
  readonly before: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
  readonly means: readonly number[]
  readonly spreads: readonly number[]
  /** The longest time goods take through a stage when nobody holds any. */
  readonly longest: readonly number[]
}

const MOST_TIME = 2000
const isTime = (n: number) => Number.isInteger(n) && n >= 0 && n <= MOST_TIME

const wrongStage = (stage: PromiseStage) => {
  const { name, time, inbound = 0, accepted = 0, holding, safety, demand } = stage
  for (const [what, n] of Object.entries({ time, inbound, accepted }))
    if (!isTime(n))
      return refused('time-wrong', `Stage ${name}: ${what} is ${n}; give a whole number from 0 to ${MOST_TIME}.`)
  for (const [what, n] of Object.entries({ holding, safety, spread: demand?.spread ?? 0 }))
    if (!(n >= 0)) return refused('figure-wrong', `Stage ${name}: ${what} is ${n}; give a number from 0 up.`)
  if (demand && !Number.isFinite(demand.mean))
    return refused('figure-wrong', `Stage ${name}: the mean of its demand is ${demand.mean}; give a number.`)
  return null
}

/** Stages in an order in which each comes after those it needs; fewer than there are where they go round. */
const inOrder = (before: readonly (readonly number[])[], after: readonly (readonly number[])[]): number[] => {
  const wanted = before.map(list => list.length)
  const out = wanted.flatMap((n, at) => (n === 0 ? [at] : []))
  for (let n = 0; n < out.length; n += 1)
    for (const next of after[out[n]!]!) {
      wanted[next]! -= 1
      if (wanted[next] === 0) out.push(next)
    }
  return out
}

const isConnected = (before: readonly (readonly number[])[], after: readonly (readonly number[])[]): boolean => {
  const seen = new Set([0])
  const open = [0]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of [...before[at]!, ...after[at]!])
      if (!seen.has(next)) {
        seen.add(next)
        open.push(next)
      }
  return seen.size === before.length
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
  const order = inOrder(before, after)
  const edges = before.reduce((sum, list) => sum + list.length, 0)
  if (order.length < stages.length || edges !== stages.length - 1 || !isConnected(before, after))
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
