import { type Answer, done, refused } from '#kernel/answer.ts'
import { type EchelonDemand, meanDemand } from './echelon-demand.ts'
import type { Series } from './series-terms.ts'

/** A stage of an assembly: one unit of each stage in `from` makes one of it; `lead` units of time; `holding` of the finished piece, a unit and unit of time. */
export type AssemblyStage = {
  readonly name: string
  readonly from: readonly string[]
  readonly lead: number
  readonly holding: number
}

/** The series that an assembly behaves as, with the name of each of its stages and its lead time to the customer. */
export type AssemblySeries = {
  readonly series: Series
  /** What the series counts too much a unit of time: goods on their way to a stage that in the series has a shorter way. */
  readonly beyond: number
  readonly names: readonly string[]
  readonly total: readonly number[]
}

const endOf = (stages: readonly AssemblyStage[]) => {
  const fed = new Set(stages.flatMap(s => s.from))
  const ends = stages.filter(s => !fed.has(s.name))
  return ends.length === 1 ? ends[0]! : null
}

/**
 * Rosling's reduction (1989; Snyder and Shen, section 6.2.6): an assembly runs best as a series of its stages in the order of their total lead
 * times to the customer, each with the difference to the one before; its echelon levels are those of the series, its expense that of the series less `beyond`.
 * Echelon holding is a stage's own less that of what goes into it. Refuses what does not end in one stage or uses a stage twice.
 */
export const assemblyAsSeries = (
  stages: readonly AssemblyStage[],
  missing: number,
  demand: EchelonDemand,
): Answer<AssemblySeries, 'not-an-assembly'> => {
  const end = endOf(stages)
  if (end === null) return refused('not-an-assembly', 'An assembly ends in one stage that feeds no other: name one.')
  const byName = new Map(stages.map(s => [s.name, s]))
  const totals: { stage: AssemblyStage; total: number }[] = []
  const seen = new Set<string>()
  const open = [{ stage: end, total: end.lead }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { stage, total } = next
    if (seen.has(stage.name))
      return refused('not-an-assembly', `Stage ${stage.name} is used twice: each feeds one stage.`)
    seen.add(stage.name)
    totals.push(next)
    for (const name of stage.from) {
      const source = byName.get(name)
      if (!source) return refused('not-an-assembly', `Stage ${stage.name} is made from ${name}, which is not there.`)
      open.push({ stage: source, total: total + source.lead })
    }
  }
  if (seen.size < stages.length || byName.size < stages.length)
    return refused('not-an-assembly', 'A stage stands there twice, or does not lead to the last one.')
  totals.sort((a, b) => a.total - b.total || stages.indexOf(a.stage) - stages.indexOf(b.stage))
  const own = ({ holding, from }: AssemblyStage) =>
    holding - from.reduce((sum, name) => sum + byName.get(name)!.holding, 0)
  const leads = totals.map(({ total }, n) => total - (totals[n - 1]?.total ?? 0))
  const held = totals.map(({ stage }, n) => own(stage) * (stage.lead - leads[n]!))
  return done({
    names: totals.map(({ stage }) => stage.name),
    total: totals.map(({ total }) => total),
    beyond: meanDemand(demand) * held.reduce((sum, part) => sum + part, 0),
    series: {
      ...{ missing, demand },
      stages: totals.map(({ stage }, n) => ({ lead: leads[n]!, holding: own(stage) })),
    },
  })
}
