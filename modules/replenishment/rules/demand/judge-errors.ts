import { surpriseOf } from './follow-level.ts'

const SPREAD = 0.3
const LEAST = 0.02

/** How far forecasts have been off, over all series of a panel. */
export type Errors = {
  /** A week that is over: what was sold beside what was foretold, in units; `lifted` where a promotion drove it. */
  judge(series: number, units: number, mean: number, lifted: boolean): void
  /** The usual variance beyond chance, relative to the square of the mean. */
  usual(): number
  /** How many times that promoted weeks have; 1 or more. */
  lifted(): number
  /** How much of their errors two weeks running share: near 0 for chance, more where a level was misjudged. */
  together(): number
}

/** Begins with a guess worth a few weeks, which what is seen soon outweighs. */
export const openErrors = (series: number): Errors => {
  let plain = 1.75
  let plainBase = 5
  let promoted = 2.5
  let promotedBase = 5
  let shared = 0.2
  const last = new Float64Array(series)
  const usual = () => Math.max(LEAST, plain / plainBase)
  return {
    usual,
    judge: (s, units, mean, lifted) => {
      const scale = 1 / (1 + SPREAD * mean)
      const off = scale * (units - mean)
      const above = scale * scale * (surpriseOf(units, mean, usual()) - mean)
      const base = (scale * mean) ** 2
      if (lifted) {
        promoted += above
        promotedBase += base
        return
      }
      plain += above
      plainBase += base
      shared += last[s]! * off
      last[s] = off
    },
    lifted: () => Math.max(1, promoted / promotedBase / usual()),
    together: () => Math.min(0.6, Math.max(LEAST, shared / Math.max(1e-9, plain))),
  }
}
