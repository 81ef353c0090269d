import { refused } from '#kernel/answer.ts'
import { type EchelonDemand, wrongDemand } from './echelon-demand.ts'

/** A stage of a series: `lead` units of time for goods to come to it, `holding` its echelon holding expense a unit and unit of time. */
export type SeriesStage = { readonly lead: number; readonly holding: number }

/** Stages one behind another, the one that customers are served from first; what customers wait for costs `missing` a unit and unit of time. */
export type Series = {
  readonly stages: readonly SeriesStage[]
  readonly missing: number
  readonly demand: EchelonDemand
}

/** Echelon base-stock levels by stage (units; Infinity where nothing should be held back), the same as levels of each stage alone, and the expense a unit of time. */
export type SeriesLevels = {
  readonly levels: readonly number[]
  readonly local: readonly number[]
  readonly expense: number
}

export type SeriesRefusal =
  | 'no-stages'
  | 'lead-wrong'
  | 'holding-wrong'
  | 'missing-wrong'
  | 'demand-wrong'
  | 'levels-wrong'

const MOST_STAGES = 50
/** What differences of expenses may be below 0 and still are 0. */
export const NOISE = 1e-12

/** What is wrong with a series, as a refusal, or null. */
export const wrongSeries = ({ stages, missing, demand }: Series) => {
  if (stages.length === 0 || stages.length > MOST_STAGES)
    return refused('no-stages', `There are ${stages.length} stages: give 1 to ${MOST_STAGES}.`)
  const lead = stages.findIndex(s => !(s.lead >= 0) || (demand.kind === 'counts' && !Number.isInteger(s.lead)))
  if (lead >= 0) {
    const whole = demand.kind === 'counts' ? ', a whole one where demand is given by chances' : ''
    return refused(
      'lead-wrong',
      `Stage ${lead + 1} has the lead time ${stages[lead]!.lead}: give one from 0 up${whole}.`,
    )
  }
  if (stages.every(s => s.lead === 0)) return refused('lead-wrong', 'No stage has a lead time above 0: give one.')
  const holding = stages.findIndex(s => !(s.holding >= -NOISE))
  if (holding >= 0)
    return refused(
      'holding-wrong',
      `Stage ${holding + 1} has the echelon holding expense ${stages[holding]!.holding}: holding must not become cheaper towards the customer.`,
    )
  if (!(missing > 0)) return refused('missing-wrong', `Missing goods cost ${missing}: give an expense above 0.`)
  const wrong = wrongDemand(
    demand,
    stages.reduce((sum, s) => sum + s.lead, 0),
  )
  return wrong === null ? null : refused('demand-wrong', wrong)
}

/** Echelon holding expenses from those of each stage alone, both with the customer's stage first: what a stage adds to the one before it on the way. */
export const echelonHoldings = (local: readonly number[]): number[] =>
  local.map((holding, n) => holding - (local[n + 1] ?? 0))
