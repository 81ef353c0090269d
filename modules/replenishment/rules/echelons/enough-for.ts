import { quantile } from '../classics/normal.ts'
import { demandAhead, REACH } from './demand-ahead.ts'
import type { EchelonDemand } from './echelon-demand.ts'

const NEGLIGIBLE = 1e-15

/** The least amount that suffices for the demand of `time` with this chance; whole where demand is. */
export const enoughFor = (demand: EchelonDemand, time: number, chance: number): number => {
  if (chance >= 1) return Number.POSITIVE_INFINITY
  if (demand.kind === 'normal') return demand.mean * time + demand.spread * Math.sqrt(time) * quantile(chance)
  const { chances } = demandAhead(demand, time, 1)
  let sum = 0
  for (const [n, part] of chances.entries()) {
    sum += part
    if (sum >= chance - 1e-12) return n
  }
  return chances.length
}

/** The most and the least that the demand of `time` may be, up to a negligible chance. */
export const reachOf = (demand: EchelonDemand, time: number): readonly [number, number] => {
  if (demand.kind === 'normal') {
    const far = (REACH + 1) * demand.spread * Math.sqrt(time)
    return [-far, far]
  }
  return [-2, enoughFor(demand, time, 1 - NEGLIGIBLE) + 1]
}
