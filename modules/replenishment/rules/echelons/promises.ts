import { type Answer, done } from '#kernel/answer.ts'
import { type PromiseRefusal, type PromiseStage, type StageTree, treeOf } from './stage-tree.ts'

/** What a stage promises and holds: times in whole units of time, stock in units, the expense of its safety stock a unit of time. */
export type Promised = {
  readonly name: string
  /** Within which everything it needs is there. */
  readonly inbound: number
  /** Within which it delivers. */
  readonly promise: number
  /** The time whose demand its stock must cover. */
  readonly covers: number
  readonly safetyStock: number
  readonly baseStock: number
  readonly expense: number
}

/** Least expense by one of a stage's two times, with the other time that gives it. */
type Side = { readonly least: Float64Array; readonly other: Int32Array }
/** The best of a range up to, or from, each time, and where it stands. */
type Best = { readonly least: Float64Array; readonly at: Int32Array }

const bestUpTo = (least: Float64Array): Best => {
  const out = { least: Float64Array.from(least), at: Int32Array.from(least, (_, n) => n) }
  for (let n = 1; n < least.length; n += 1)
    if (out.least[n - 1]! <= out.least[n]!) {
      out.least[n] = out.least[n - 1]!
      out.at[n] = out.at[n - 1]!
    }
  return out
}

const bestFrom = (least: Float64Array): Best => {
  const out = { least: Float64Array.from(least), at: Int32Array.from(least, (_, n) => n) }
  for (let n = least.length - 2; n >= 0; n -= 1)
    if (out.least[n + 1]! < out.least[n]!) {
      out.least[n] = out.least[n + 1]!
      out.at[n] = out.at[n + 1]!
    }
  return out
}

const at = (best: Best, time: number): number => Math.min(time, best.least.length - 1)

type Walk = { readonly order: readonly number[]; readonly parent: Int32Array }

/** From the first stage outwards over the tree. */
const walkOf = ({ before, after }: StageTree): Walk => {
  const parent = new Int32Array(before.length).fill(-1)
  const order = [0]
  for (let n = 0; n < order.length; n += 1) {
    const here = order[n]!
    for (const next of [...before[here]!, ...after[here]!])
      if (next !== parent[here]) {
        parent[next] = here
        order.push(next)
      }
  }
  return { order, parent }
}

/** Weighs a stage's two times against each other, with what hangs on it. */
const weigh = (
  stage: PromiseStage,
  longest: number,
  rate: number,
  inExpense: (inbound: number) => number,
  outExpense: (promise: number) => number,
): { byPromise: Side; byInbound: Side } => {
  const most = longest - stage.time
  const promises = stage.demand ? Math.min(longest, stage.accepted ?? 0) : longest
  const byPromise = {
    least: new Float64Array(promises + 1).fill(Number.POSITIVE_INFINITY),
    other: new Int32Array(promises + 1),
  }
  const byInbound = {
    least: new Float64Array(most + 1).fill(Number.POSITIVE_INFINITY),
    other: new Int32Array(most + 1),
  }
  const outs = Float64Array.from({ length: promises + 1 }, (_, n) => outExpense(n))
  for (let inbound = stage.inbound ?? 0; inbound <= most; inbound += 1) {
    const here = inExpense(inbound)
    for (let promise = 0; promise <= Math.min(promises, inbound + stage.time); promise += 1) {
      const expense = rate * Math.sqrt(inbound + stage.time - promise) + here + outs[promise]!
      if (expense < byPromise.least[promise]!) {
        byPromise.least[promise] = expense
        byPromise.other[promise] = inbound
      }
      if (expense < byInbound.least[inbound]!) {
        byInbound.least[inbound] = expense
        byInbound.other[inbound] = promise
      }
    }
  }
  return { byPromise, byInbound }
}

const choose = (stages: readonly PromiseStage[], tree: StageTree): [number, number][] => {
  const { order, parent } = walkOf(tree)
  const sides: { byPromise: Side; byInbound: Side }[] = []
  const best: Best[] = []
  const children = (list: readonly number[], n: number) => list.filter(other => other !== parent[n])
  for (const n of order.toReversed()) {
    const ups = children(tree.before[n]!, n).map(other => best[other]!)
    const downs = children(tree.after[n]!, n).map(other => best[other]!)
    const stage = stages[n]!
    const side = weigh(
      stage,
      tree.longest[n]!,
      stage.holding * stage.safety * tree.spreads[n]!,
      time => ups.reduce((sum, up) => sum + up.least[at(up, time)]!, 0),
      time => downs.reduce((sum, down) => sum + down.least[at(down, time)]!, 0),
    )
    sides[n] = side
    if (parent[n] !== -1)
      best[n] = tree.after[n]!.includes(parent[n]!) ? bestUpTo(side.byPromise.least) : bestFrom(side.byInbound.least)
  }
  const chosen: [number, number][] = []
  for (const n of order) {
    const { byPromise, byInbound } = sides[n]!
    const up = parent[n]!
    if (up === -1) {
      const promise = byPromise.least.indexOf(Math.min(...byPromise.least))
      chosen[n] = [byPromise.other[promise]!, promise]
    } else if (tree.after[n]!.includes(up)) {
      const promise = best[n]!.at[at(best[n]!, chosen[up]![0])]!
      chosen[n] = [byPromise.other[promise]!, promise]
    } else {
      const inbound = best[n]!.at[at(best[n]!, chosen[up]![1])]!
      chosen[n] = [inbound, byInbound.other[inbound]!]
    }
  }
  return chosen
}

/**
 * The times that stages of a tree should promise each other so that safety stock costs least: guaranteed service, by the dynamic
 * programme of Graves and Willems (2000; Inderfurth 1991 for a series; Snyder and Shen, section 6.3). A stage holds what covers
 * `safety` standard deviations of the demand of its inbound time and its own less what it promises; demands are
 * independent between stages and over time, one unit goes into one. Gives the stages in their order and the expense
 * a unit of time. Refuses what is no tree or has times that are not whole.
 */
export const bestPromises = (
  stages: readonly PromiseStage[],
): Answer<{ readonly stages: readonly Promised[]; readonly expense: number }, PromiseRefusal> => {
  const tree = treeOf(stages)
  if (!tree.ok) return tree
  const { means, spreads } = tree.value
  const promised = choose(stages, tree.value).map(([inbound, promise], n): Promised => {
    const { name, time, safety, holding } = stages[n]!
    const covers = inbound + time - promise
    const safetyStock = safety * spreads[n]! * Math.sqrt(covers)
    const baseStock = means[n]! * covers + safetyStock
    return { name, inbound, promise, covers, safetyStock, baseStock, expense: holding * safetyStock }
  })
  return done({ stages: promised, expense: promised.reduce((sum, p) => sum + p.expense, 0) })
}
