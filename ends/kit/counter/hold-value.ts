import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Counter } from './counter.ts'

export type ValueKind = 'points' | 'gift' | 'credit'
export type HoldRefusal = 'not-enough' | 'unreachable'

const wordOf = (error: unknown) => (error as { code?: unknown }).code

/**
 * Sets points, gift value or store credit aside at the server for the basket on screen, under the tender's own id; the
 * tender names it. `holder` is the member's party, or the card.
 */
export const holdValue = async (
  counter: Counter,
  wanted: { readonly id: string; readonly kind: ValueKind; readonly holder: string; readonly amount: number },
): Promise<Answer<null, HoldRefusal>> => {
  if (!counter.server) return refused('unreachable')
  try {
    await counter.server.rewards.hold({ ...wanted, ref: counter.store.get().draft.id })
    return done(null)
  } catch (error) {
    return refused(wordOf(error) === 'not-enough' ? 'not-enough' : 'unreachable')
  }
}

/** Lets go of what was set aside, when the customer pays otherwise; the server does it by itself after a while too. */
export const releaseValue = (counter: Counter, id: string): void => {
  void counter.server?.rewards.release({ id }).catch(() => {})
}

export type GiftCard = { readonly id: string; readonly lastDigits: string; readonly free: number }

/** A gift card by the number on it, and what it may still buy. */
export const findGift = async (
  counter: Counter,
  number: string,
): Promise<Answer<GiftCard, 'gift-unknown' | 'gift-blocked' | 'unreachable'>> => {
  if (!counter.server) return refused('unreachable')
  try {
    return done(await counter.server.rewards.gift({ number }))
  } catch (error) {
    const word = wordOf(error)
    if (word === 'gift-unknown' || word === 'BAD_REQUEST') return refused('gift-unknown')
    return refused(word === 'gift-blocked' ? 'gift-blocked' : 'unreachable')
  }
}
