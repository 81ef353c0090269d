import { type Answer, done } from '#kernel/answer.ts'
import { type Best, bestFrom, bestUpTo, within } from './best-of-range.ts'
import type { PromiseRefusal, PromiseStage } from './promise-terms.ts'
import { type StageTree, treeOf } from './stage-tree.ts'
import { walkOf } from './tree-walk.ts'
import { type Sides, weigh } from './weigh-times.ts'

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

const choose = (stages: readonly PromiseStage[], tree: StageTree): [number, number][] => {
  const { order, parent } = walkOf(tree)
  const sides: Sides[] = []
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
      time => ups.reduce((sum, up) => sum + up.least[within(up, time)]!, 0),
      time => downs.reduce((sum, down) => sum + down.least[within(down, time)]!, 0),
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
      const promise = best[n]!.at[within(best[n]!, chosen[up]![0])]!
      chosen[n] = [byPromise.other[promise]!, promise]
    } else {
      const inbound = best[n]!.at[within(best[n]!, chosen[up]![1])]!
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
