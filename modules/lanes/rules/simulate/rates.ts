import { type ScoreSettings, USUAL_SCORE } from '../score-visit.ts'

/** What simulated shops and shoppers are like. Every figure is a setting. */
export type Rates = {
  /** Visits in a thousand in which goods are missed without intent, and with it. */
  readonly carelessPerMille: number
  readonly dishonestPerMille: number
  /** Of a thousand dishonest visits, how goods are taken: past the scanner, two for one, under another code. */
  readonly skipOf: number
  readonly stackOf: number
  readonly swapOf: number
  /** Of a thousand unscanned goods of the dishonest, how many never touch the scale: nobody sees those by weight. */
  readonly offScaleOf: number
  /** Baggings in a thousand with a hand or sleeve on the scale, and visits with a bag of one's own. */
  readonly leansPerMille: number
  /** Of a thousand of these, how many stay: something left lying there. The others let go at the next piece. */
  readonly leansThatStay: number
  readonly bagsPerMille: number
  /** Items in a thousand whose pack weighs another amount than it did when it was learned. */
  readonly changedPerMille: number
  /** Grams by which the scale errs. */
  readonly noise: number
}

/**
 * 67 visits in a thousand with goods unpaid: Grabango 2023, cameras over nearly 5,000 transactions. Its split between
 * mistake and intent follows LendingTree 2023, a survey of 2,000 (21 % took something by accident, 15 % on purpose).
 * The rest is assumed, nobody has published it: ways of taking in equal shares but for skipping, the commonest;
 * leans, bags and changed packs. Change them to a chain's own and look again.
 */
export const USUAL_RATES: Rates = {
  carelessPerMille: 39,
  dishonestPerMille: 28,
  skipOf: 500,
  stackOf: 250,
  swapOf: 250,
  offScaleOf: 300,
  leansPerMille: 12,
  leansThatStay: 150,
  bagsPerMille: 250,
  changedPerMille: 10,
  noise: 4,
}

export type Scenario = { readonly rates: Rates; readonly score: ScoreSettings; readonly visits: number }

export const USUAL_SCENARIO: Scenario = { rates: USUAL_RATES, score: USUAL_SCORE, visits: 4000 }
