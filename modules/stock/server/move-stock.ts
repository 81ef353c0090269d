import { type Answer, done, refused } from '#kernel/answer.ts'
import { isBooked, isClosed, postEntries } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { brokenConstraint, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { entryOfMoves, type StockMove } from '../rules/index.ts'

export type StockDocument = {
  /** UUIDv7 made by the actor; the same document is booked once. */
  readonly id: string
  readonly place: string
  readonly day: string
  /** `opening`: what was there at the start; `adjustment`: a difference found; `transfer`: to or from another place. */
  readonly kind: 'opening' | 'adjustment' | 'transfer'
  /** For a transfer: the place that gives what enters, and takes what leaves. */
  readonly otherPlace?: string
  readonly reason: string
  readonly moves: readonly StockMove[]
}

const against = (doc: StockDocument) => {
  if (doc.kind === 'opening') return `stock-opening:${doc.place}`
  if (doc.kind === 'adjustment') return `stock-difference:${doc.place}`
  return `stock:${doc.otherPlace}`
}

/**
 * Books goods into or out of a place: any number of items, a constant number of statements, all or nothing. A command:
 * it can't take what is not there, and the refusal says so; nothing is booked then.
 */
export const moveStock = async (
  tx: Tx,
  who: Who,
  now: Date,
  doc: StockDocument,
): Promise<Answer<{ answer: 'created' | 'exists' }, 'not-enough' | 'period-closed' | 'place-missing'>> => {
  if (doc.kind === 'transfer' && !doc.otherPlace) return refused('place-missing', 'A transfer names the other place.')
  if (await isBooked(tx, doc.id)) return done({ answer: 'exists' })
  if (await isClosed(tx, doc.day)) return refused('period-closed', `${doc.day} is closed; take a later day.`)
  const head = { id: doc.id, why: doc.kind, at: now.toISOString(), day: doc.day, who: who.id, ref: doc.reason }
  const entry = entryOfMoves(head, doc.place, against(doc), doc.moves)
  await tx.rows('savepoint move')
  try {
    await postEntries(tx, [entry])
  } catch (error) {
    if (brokenConstraint(error) !== 'balance_too_low') throw error
    await tx.rows('rollback to savepoint move')
    return refused(
      'not-enough',
      `Not all of it is there and free; count the items of ${doc.reason} again, or take less.`,
    )
  }
  await announce(tx, [{ topic: 'stock.moved', key: doc.place, payload: { document: doc.id, place: doc.place } }])
  return done({ answer: 'created' })
}
