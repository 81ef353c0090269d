import { drawBelow, drawPart, type Lot } from '#kernel/draw.ts'
import type { Bagging } from '../judge-bagging.ts'
import { weightOf } from '../learn-weight.ts'
import type { Visit } from '../score-visit.ts'
import { bell, type Good, weigh } from './make-goods.ts'
import type { Rates } from './rates.ts'

export type Shopper = 'honest' | 'careless' | 'dishonest'
/** A visit as a lane sees it, with what only the simulator knows: who it was and whether goods left unpaid. */
export type Labelled = { readonly shopper: Shopper; readonly loss: boolean; readonly visit: Visit }

const chance = (lot: Lot, perMille: number) => drawBelow(lot, 1000) < perMille
const pick = (lot: Lot, goods: readonly Good[]) => goods[drawBelow(lot, goods.length)]!

const shopperOf = (lot: Lot, { carelessPerMille, dishonestPerMille }: Rates): Shopper => {
  const at = drawBelow(lot, 1000)
  if (at < carelessPerMille) return 'careless'
  return at < carelessPerMille + dishonestPerMille ? 'dishonest' : 'honest'
}

type Way = 'skip' | 'stack' | 'swap'
const wayOf = (lot: Lot, shopper: Shopper, rates: Rates): Way => {
  if (shopper === 'careless') return chance(lot, 700) ? 'skip' : 'stack'
  const at = drawBelow(lot, rates.skipOf + rates.stackOf + rates.swapOf)
  if (at < rates.skipOf) return 'skip'
  return at < rates.skipOf + rates.stackOf ? 'stack' : 'swap'
}

const scannedAs = (good: Good, grams: number): Bagging => ({
  scanned: [{ weight: weightOf(good.learned), pieces: 1 }],
  grams,
  first: false,
})

/** How one piece is taken unpaid, as the scale tells it. */
const take = (lot: Lot, shopper: Shopper, good: Good, goods: readonly Good[], rates: Rates): Bagging | null => {
  const grams = weigh(lot, good, rates.noise)
  const way = wayOf(lot, shopper, rates)
  if (way === 'stack') return scannedAs(good, grams + weigh(lot, good, rates.noise))
  if (way === 'swap') return scannedAs(pick(lot, goods), grams)
  if (shopper === 'dishonest' && chance(lot, rates.offScaleOf)) return null
  return { scanned: [], grams, first: false }
}

const pieces = (lot: Lot) => 1 + Math.min(30, Math.floor(-9 * Math.log(1 - drawPart(lot))))

/** One visit of one shopper, from the first bag to paying. */
export const shopOnce = (lot: Lot, goods: readonly Good[], rates: Rates): Labelled => {
  const shopper = shopperOf(lot, rates)
  const count = pieces(lot)
  const taken = new Set<number>()
  const takes = shopper === 'honest' ? 0 : 1 + (shopper === 'dishonest' ? drawBelow(lot, 3) : 0)
  while (taken.size < Math.min(takes, count)) taken.add(drawBelow(lot, count))
  const baggings: Bagging[] = []
  if (chance(lot, rates.bagsPerMille))
    baggings.push({ scanned: [], grams: 15 + Math.round(Math.abs(120 * bell(lot))), first: true })
  let leant = 0
  for (let n = 0; n < count; n += 1) {
    const good = pick(lot, goods)
    const bagged = taken.has(n)
      ? take(lot, shopper, good, goods, rates)
      : scannedAs(good, weigh(lot, good, rates.noise))
    const lean = chance(lot, rates.leansPerMille) ? Math.round(300 * Math.abs(bell(lot))) : 0
    if (!bagged) continue
    baggings.push({ ...bagged, grams: bagged.grams + lean - leant })
    leant = chance(lot, rates.leansThatStay) ? 0 : lean
  }
  return { shopper, loss: taken.size > 0, visit: { baggings, dropped: 0, droppedStillThere: 0, notBagged: 0 } }
}
