import type { Odds } from '../odds/count-odds.ts'
import { type EndsRoom, endsRoom, findEnds, type Usual } from './find-ends.ts'
import type { Ahead } from './look-ahead.ts'
import type { Cycle, OrderTerms } from './order-terms.ts'
import { weighCycle } from './weigh-cycle.ts'

/** What is proposed for one item at one place. */
export type Choice = {
  /** Units to order now, whole packs; 0 for nothing. */
  units: number
  /** What comes of it until the next order. */
  readonly cycle: Cycle
  /** What a week costs in the long run. */
  weekly: number
  readonly room: EndsRoom
}

export const emptyChoice = (): Choice => ({
  units: 0,
  cycle: { weeks: 0, lost: 0, held: 0, wasted: 0, expense: 0 },
  weekly: 0,
  room: endsRoom(),
})

const MOST_PACKS = 1_000_000
/** Below this part of a line's expense, what could be lost by waiting is not worth a look. */
const NOTHING = 0.01
/** A coming week that sells so many times the usual is a lifted one; its own spread is believed to be so much wider. */
const LIFTED = 1.25
const WIDER = 1.5

const fewest = ({ least, pack }: OrderTerms) => Math.max(1, Math.ceil(least / pack - 1e-9))
const mostPacks = ({ most, pack }: OrderTerms, stock: number) =>
  most === Number.POSITIVE_INFINITY ? MOST_PACKS : Math.floor((most - stock) / pack + 1e-9)

/** The least stock at which one more unit would cost more to hold until the next occasion than it could save in lost sales. */
const enoughStock = (odds: Odds, mean: number, surplus: number, gap: number, { keep, miss }: OrderTerms): number => {
  const chance = (keep * gap) / Math.max(1e-12, miss + keep * gap)
  return chance >= 1 ? 0 : odds.cover(mean, surplus, chance)
}

const usualOf = ({ covers, mean, surplus }: Ahead): Usual => {
  const last = covers.length
  const [lead, gap] = [mean[0]!, covers[0]!]
  const weekly = (mean[last]! - lead) / covers[last - 1]!
  const between = weekly * gap
  const soon = mean[1]! - lead
  // One gap's own spread, out of that of the lead time and the gap together.
  const own = surplus[1]! * Math.max(1, mean[1]! / Math.max(1e-12, soon))
  const wide = soon > LIFTED * between ? WIDER : 1
  // What of the lead time is lifted is taken as it comes; between two occasions the usual week counts.
  const until = Math.min(mean[1]!, lead + between * LIFTED)
  return { lead, leadSurplus: surplus[0]!, until, untilSurplus: surplus[1]! / wide, between, gap, surplus: own / wide }
}

/** The most that is likely to be sold in its life: beyond it, a unit is sooner wasted than missed. */
const livingStock = (odds: Odds, { covers, mean, surplus }: Ahead, { life, waste, miss }: OrderTerms): number => {
  if (life === Number.POSITIVE_INFINITY || waste <= 0) return Number.POSITIVE_INFINITY
  let at = 0
  while (at < covers.length - 1 && covers[at + 1]! <= life) at += 1
  const part = Math.min(1, life / covers[at]!)
  const until = mean[0]! + part * (mean[at + 1]! - mean[0]!)
  return odds.cover(until, surplus[at + 1]!, waste / (waste + miss))
}

/**
 * Decides what to order now. `position` is what is on hand and on order, in units. An order is placed when waiting for
 * the next occasion costs more, in holding and lost sales, than the time until then costs in the long run with lines and
 * all, and goes up to where that is so again. The expense of a lost unit decides the service; fill targets are reached
 * by choosing it. A promotion or feast ahead moves both ends by what it adds to the stock that is enough.
 */
export const chooseOrder = (odds: Odds, ahead: Ahead, terms: OrderTerms, position: number, into: Choice): void => {
  const { covers, mean, surplus } = ahead
  const missing = odds.lost(mean[0]!, surplus[0]!, position)
  const stock = position + missing
  const before = odds.lost(mean[0]!, surplus[0]!, stock)
  const soon = odds.lost(mean[1]!, surplus[1]!, stock) - before
  into.units = 0
  into.weekly = 0
  if (terms.miss * soon <= NOTHING * terms.line && soon <= 0.002 * (mean[1]! - mean[0]!)) return
  const [low, high] = [fewest(terms), mostPacks(terms, stock)]
  if (high < low) return
  const [gap] = [covers[0]!]
  const enough = enoughStock(odds, mean[1]!, surplus[1]!, gap, terms)
  if (stock >= enough) return
  const usual = usualOf(ahead)
  const { below, above, each } = findEnds(
    odds,
    usual,
    terms,
    enoughStock(odds, usual.until, usual.untilSurplus, gap, terms),
    into.room,
  )
  if (stock > enough - below) return
  const upTo = Math.min(enough + above, Math.max(enough - below, livingStock(odds, ahead, terms)))
  const packs = Math.min(high, Math.max(low, Math.floor((upTo - stock) / terms.pack + 0.5)))
  into.units = packs * terms.pack
  into.weekly = each / gap
  weighCycle(odds, ahead, terms, stock + into.units, into.units, into.cycle)
}
