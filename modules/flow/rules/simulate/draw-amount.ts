import { drawPart, type Lot } from '#kernel/draw.ts'
import type { Variables } from '../engine/state.ts'
import type { Amount, Drawings, Drawn } from './scenario.ts'

/** Standard normal, by Box and Muller. */
const normal = (lot: Lot): number => Math.sqrt(-2 * Math.log(1 - drawPart(lot))) * Math.cos(2 * Math.PI * drawPart(lot))

const triangle = (lot: Lot, [least, usual, most]: readonly [number, number, number]): number => {
  const [part, width] = [drawPart(lot), most - least]
  if (width <= 0) return least
  const turn = (usual - least) / width
  return part < turn
    ? least + Math.sqrt(part * width * (usual - least))
    : most - Math.sqrt((1 - part) * width * (most - usual))
}

const lognormal = (lot: Lot, [mean, deviation]: readonly [number, number]): number => {
  if (mean <= 0) return 0
  const spread = Math.log(1 + (deviation / mean) ** 2)
  return Math.exp(Math.log(mean) - spread / 2 + Math.sqrt(spread) * normal(lot))
}

/** One draw, in minutes, at least zero. */
export const drawAmount = (lot: Lot, amount: Amount): number => {
  if (typeof amount === 'number') return Math.max(0, amount)
  if ('uniform' in amount) {
    const [least, most] = amount.uniform
    return Math.max(0, least + drawPart(lot) * (most - least))
  }
  if ('triangle' in amount) return Math.max(0, triangle(lot, amount.triangle))
  if ('exponential' in amount) return -Math.log(1 - drawPart(lot)) * Math.max(0, amount.exponential)
  return lognormal(lot, amount.lognormal)
}

/** Position of a weight, heavier ones more often; the first when all are zero. */
export const drawWeighted = (lot: Lot, weights: readonly number[]): number => {
  let left = drawPart(lot) * weights.reduce((sum, weight) => sum + weight, 0)
  const found = weights.findIndex(weight => {
    left -= weight
    return left < 0
  })
  return Math.max(0, found)
}

const drawValue = (lot: Lot, drawn: Drawn) => {
  if ('value' in drawn) return drawn.value
  if ('pick' in drawn)
    return drawn.pick[
      drawWeighted(
        lot,
        drawn.pick.map(it => it.weight),
      )
    ]!.value
  const amount = drawAmount(lot, drawn.amount)
  return drawn.whole ? Math.round(amount) : amount
}

/** A value for each variable, in the order in which they are named. */
export const drawVariables = (lot: Lot, drawings: Drawings = {}): Variables =>
  Object.fromEntries(Object.entries(drawings).map(([name, drawn]) => [name, drawValue(lot, drawn)]))
