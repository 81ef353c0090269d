import type { Buying } from './buying.ts'
import type { BgNbd } from './fit-bg-nbd.ts'
import { expectedSpend, type GammaGamma } from './fit-gamma-gamma.ts'
import { activeOdds, expectedPurchases, nextPurchase } from './foresee.ts'

export type Foreseen = {
  readonly id: string
  /** Probability of being active now. */
  readonly active: number
  /** Repeat purchases to be expected within the horizon. */
  readonly purchases: number
  /** In how much time a purchase is as likely as not. */
  readonly next: number | null
  /** What a purchase will come to, and all of the horizon's together, discounted; null where nothing is known of money. */
  readonly spend: number | null
  readonly value: number | null
}

/** `steps` equal parts of the horizon; each part's purchases are worth less the further off they are. */
export type Horizon = { readonly time: number; readonly steps: number; readonly discountOfStep: number }

/** What is to be expected of one customer. An estimate, in the unit of the source; never booked. */
export const foresee = (model: BgNbd, money: GammaGamma | null, buying: Buying, horizon: Horizon): Foreseen => {
  const { time, steps, discountOfStep } = horizon
  const until = (step: number) => expectedPurchases(model, buying, (time * step) / steps)
  let discounted = 0
  let before = 0
  for (let step = 1; step <= steps; step += 1) {
    const now = until(step)
    discounted += (now - before) / (1 + discountOfStep) ** step
    before = now
  }
  const spend = money && expectedSpend(money, buying)
  return {
    id: buying.id,
    active: activeOdds(model, buying),
    purchases: before,
    next: nextPurchase(model, buying),
    spend,
    value: spend === null ? null : spend * discounted,
  }
}
