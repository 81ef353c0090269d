import { z } from 'zod'
import type { Scenario } from '../rules/index.ts'

const perMille = z.number().int().min(0).max(1000)
const bagging = z.strictObject({
  noise: z.number().positive(),
  disturbedPerMille: perMille,
  skipPerMille: perMille,
  stackPerMille: perMille,
  swapPerMille: perMille,
})
const rates = z.strictObject({
  carelessPerMille: perMille,
  dishonestPerMille: perMille,
  skipOf: perMille,
  stackOf: perMille,
  swapOf: perMille,
  offScaleOf: perMille,
  leansPerMille: perMille,
  leansThatStay: perMille,
  bagsPerMille: perMille,
  changedPerMille: perMille,
  noise: z.number().positive(),
})
const score = z.strictObject({
  bagging: bagging.partial(),
  lossPerMille: z.number().int().min(1).max(999),
  lossOfVisit: z.number().int().positive(),
  costOfRescan: z.number().int().positive(),
})
const scenario = z
  .strictObject({ rates: rates.partial(), score: score.partial(), visits: z.number().int().min(100).max(200_000) })
  .partial()

/** Reads a scenario; what it leaves out is as `usual` has it. */
export const readScenario = (text: string, usual: Scenario): Scenario | { readonly faults: readonly string[] } => {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return { faults: [`This is no JSON: ${(error as Error).message}`] }
  }
  const read = scenario.safeParse(raw)
  if (!read.success) return { faults: read.error.issues.map(it => `${it.path.join('.') || 'scenario'}: ${it.message}`) }
  const { rates: changed, score: scored = {}, visits = usual.visits } = read.data
  const { bagging: bagged, ...more } = scored
  const clean = <T extends object>(base: T, change: object = {}): T => ({ ...base, ...change })
  return {
    rates: clean(usual.rates, changed),
    score: { ...clean(usual.score, more), bagging: clean(usual.score.bagging, bagged) },
    visits,
  }
}
