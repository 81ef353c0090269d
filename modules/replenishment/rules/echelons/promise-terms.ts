import { refused } from '#kernel/answer.ts'

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

/** The longest time there may be. */
export const MOST_TIME = 2000
const isTime = (n: number) => Number.isInteger(n) && n >= 0 && n <= MOST_TIME

/** What is wrong with the figures of a stage, as a refusal, or null. */
export const wrongStage = (stage: PromiseStage) => {
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
