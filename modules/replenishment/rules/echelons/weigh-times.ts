import type { PromiseStage } from './promise-terms.ts'

/** Least expense by one of a stage's two times, with the other time that gives it. */
type Side = { readonly least: Float64Array; readonly other: Int32Array }

/** The two sides of a stage: what its promise, and what the time it waits, cost at best. */
export type Sides = { readonly byPromise: Side; readonly byInbound: Side }

/** Weighs a stage's two times against each other, with what hangs on it. */
export const weigh = (
  stage: PromiseStage,
  longest: number,
  rate: number,
  inExpense: (inbound: number) => number,
  outExpense: (promise: number) => number,
): Sides => {
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
