/**
 * What customers ask of the last stage in a unit of time, independent from one to the next: normal, Poisson, or whole
 * units with these chances for 0, 1, 2 … Statistics, so floats.
 */
export type EchelonDemand =
  | { readonly kind: 'normal'; readonly mean: number; readonly spread: number }
  | { readonly kind: 'poisson'; readonly mean: number }
  | { readonly kind: 'counts'; readonly chances: readonly number[] }

const meanOf = (chances: readonly number[]) => chances.reduce((sum, chance, n) => sum + n * chance, 0)

/** Mean of the demand of one unit of time. */
export const meanDemand = (demand: EchelonDemand): number =>
  demand.kind === 'counts' ? meanOf(demand.chances) : demand.mean

/** So much can be counted one by one: a Poisson chance of nothing is no number beyond, and sums take their time. */
const MOST_POISSON = 700
const MOST_COUNTS = 20_000

/** What is wrong with a demand over all lead times together, or null. */
export const wrongDemand = (demand: EchelonDemand, time: number): string | null => {
  const count =
    demand.kind === 'poisson' ? demand.mean * time : demand.kind === 'counts' ? demand.chances.length * time : 0
  if (count > (demand.kind === 'poisson' ? MOST_POISSON : MOST_COUNTS))
    return `The demand of all lead times, ${count}, is too much to be counted one by one: give it as normal.`
  if (demand.kind === 'counts') {
    const { chances } = demand
    const sum = chances.reduce((a, b) => a + b, 0)
    if (chances.some(chance => !(chance >= 0)) || Math.abs(sum - 1) > 1e-6)
      return `The chances of the demand sum to ${sum}: give chances from 0 up that sum to 1.`
    return meanOf(chances) > 0 ? null : 'The demand is always 0: give a demand above 0.'
  }
  if (!(demand.mean > 0) && demand.kind === 'poisson') return 'The mean of the demand is not above 0: give one above 0.'
  if (demand.kind === 'poisson') return null
  return Number.isFinite(demand.mean) && demand.spread > 0
    ? null
    : 'The demand has no mean or no spread above 0: give both as numbers.'
}
