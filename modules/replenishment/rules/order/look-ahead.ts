/** For how many weeks an order may last: the weeks after its arrival at which what it would do is looked at. */
const COVERS = [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 28, 36] as const

/** The same where orders may be placed every `gap` weeks (a seventh for every day): the first is the gap itself. */
export const coversOf = (gap: number): number[] => {
  const early = [gap, 2 * gap, 4 * gap].filter(weeks => weeks < 1 - 1e-9)
  return [
    ...(early.length > 0 ? early : gap > 1 ? [gap] : []),
    ...COVERS.filter(weeks => weeks > gap - 1e-9 || gap < 1),
  ].filter((weeks, n, all) => n === 0 || weeks > all[n - 1]! + 1e-9)
}

/** How much of its errors a series shares between the weeks of a horizon, where it has not been measured. */
export const TOGETHER = 0.12

/**
 * Demand summed from now on: `mean[0]` until an order placed now arrives, `mean[i]` until covers[i − 1] weeks later, each
 * with its variance beyond chance relative to the square of the mean.
 */
export type Ahead = {
  readonly covers: readonly number[]
  readonly mean: Float64Array
  readonly surplus: Float64Array
}

/** Room for a look ahead where orders may be placed every `gap` weeks. */
export const emptyAhead = (gap = 1): Ahead => {
  const covers = coversOf(gap)
  return { covers, mean: new Float64Array(covers.length + 1), surplus: new Float64Array(covers.length + 1) }
}

/** One week to come: its mean in units, and its variance beyond chance. */
export type WeekAhead = (week: number, into: { mean: number; surplus: number }) => void

/**
 * Sums the weeks to come into `ahead`. `lead` is in weeks and may have a fraction; `leadSpread` is its standard deviation:
 * what is not known of the lead time widens what is not known of the demand in it (Hadley and Whitin 1963).
 * `detailed` weeks are asked one by one; later ones are like the last of them. `together` is how much of their errors weeks share.
 */
export const lookAhead = (
  ahead: Ahead,
  lead: number,
  leadSpread: number,
  detailed: number,
  at: WeekAhead,
  together = TOGETHER,
): void => {
  const one = { mean: 0, surplus: 0 }
  let mean = 0
  let shared = 0
  let apart = 0
  let week = -1
  const add = (share: number) => {
    const part = share * one.mean
    mean += part
    shared += Math.sqrt(one.surplus) * part
    apart += one.surplus * part * one.mean * share
  }
  const enter = (next: number) => {
    if (next !== week && (next < detailed || week < 0)) at(next, one)
    week = next
  }
  const spread = leadSpread * leadSpread
  const keep = (index: number) => {
    ahead.mean[index] = mean
    const late = spread * one.mean * one.mean
    ahead.surplus[index] = mean > 0 ? (together * shared * shared + (1 - together) * apart + late) / (mean * mean) : 0
  }
  let index = 0
  let time = 0
  enter(0)
  for (const end of [lead, ...ahead.covers.map(weeks => lead + weeks)]) {
    while (time < end - 1e-9) {
      enter(Math.floor(time + 1e-9))
      const step = Math.min(end, Math.floor(time + 1e-9) + 1) - time
      add(step)
      time += step
    }
    keep(index)
    index += 1
  }
}
