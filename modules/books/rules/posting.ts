import { assert } from '#kernel/answer.ts'

/** A line of the chart: where accounts are added up. `guarded` accounts may not fall below zero. */
export type ChartLine = {
  readonly guarded: boolean
  readonly side: 'debit' | 'credit'
  readonly id: string
  readonly en: string
}

/** One move: `amount` of `unit` leaves `credit` and enters `debit`. Both are account codes; amount is above zero. */
export type Posting = {
  readonly debit: string
  readonly credit: string
  readonly unit: string
  readonly amount: number
}

/** Something that happened, in the books' own words. */
export type Entry = {
  /** UUIDv7 made by the actor; the same id is booked once. */
  readonly id: string
  readonly why: string
  /** ISO 8601 instant at which it happened. */
  readonly at: string
  /** Business day it belongs to. */
  readonly day: string
  readonly who: string
  /** What it is about, for example a sale's id. */
  readonly ref: string
  readonly reverses?: string
  readonly postings: readonly Posting[]
}

/** One side of a document: an account and what it gets or gives, in minor units or thousandths, 0 or more. */
export type Leg = { readonly account: string; readonly amount: number }

/**
 * Pairs what goes in (debits) with what goes out (credits) into the fewest postings: at most one less than there are
 * legs. The two sides must add up to the same amount; a difference is a bug of the caller.
 */
export const pairLegs = (debits: readonly Leg[], credits: readonly Leg[], unit: string): Posting[] => {
  const sum = (legs: readonly Leg[]) => legs.reduce((a, leg) => a + leg.amount, 0)
  assert(sum(debits) === sum(credits), `debits ${sum(debits)} and credits ${sum(credits)} in ${unit} differ`)
  const postings: Posting[] = []
  const from = credits.map(leg => ({ ...leg }))
  let c = 0
  for (const debit of debits) {
    for (let left = debit.amount; left > 0; ) {
      while (from[c]!.amount === 0) c += 1
      const amount = Math.min(left, from[c]!.amount)
      if (debit.account !== from[c]!.account)
        postings.push({ debit: debit.account, credit: from[c]!.account, unit, amount })
      from[c]!.amount -= amount
      left -= amount
    }
  }
  return postings
}

/** Splits signed legs (above zero enters, below zero leaves) and pairs them. They must add up to zero. */
export const pairSigned = (legs: readonly Leg[], unit: string): Posting[] =>
  pairLegs(
    legs.filter(leg => leg.amount > 0),
    legs.filter(leg => leg.amount < 0).map(leg => ({ ...leg, amount: -leg.amount })),
    unit,
  )
