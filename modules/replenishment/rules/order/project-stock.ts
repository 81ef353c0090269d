import type { Odds } from '../odds/count-odds.ts'
import type { LineBasis } from './line-basis.ts'
import { TOGETHER } from './look-ahead.ts'

/** One day to come: the demand's middle and its band of eight in ten, and the stock expected with and without the order; thousandths. */
export type DayAhead = {
  readonly day: number
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly stock: number
  readonly stockWithout: number
}

/**
 * Demand a week and stock by day for the coming `days`, from what a line was worked out from. An order of so many thousandths
 * arrives after its lead time.
 */
export const projectStock = (odds: Odds, basis: LineBasis, thousandths: number, days: number): DayAhead[] => {
  const level = basis.level / 1000
  const surplus = basis.surplus / 1000
  const quantile = (chance: number) => odds.cover(Math.max(level, 1e-6), surplus, chance) * 1000
  const [low, high] = [quantile(0.9), quantile(0.1)]
  return Array.from({ length: days + 1 }, (_, day) => {
    const mean = (level * day) / 7
    const wide = surplus * (TOGETHER + (1 - TOGETHER) / Math.max(1, day / 7))
    const position = Math.max(0, basis.position) / 1000
    const left = (stock: number) => Math.max(0, stock - mean + odds.lost(mean, wide, stock))
    const arrived = day >= basis.lead ? thousandths / 1000 : 0
    return {
      ...{ day, low, middle: basis.level, high },
      stock: Math.round(1000 * left(position + arrived)),
      stockWithout: Math.round(1000 * left(position)),
    }
  })
}
