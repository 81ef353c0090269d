import type { Minor } from '#kernel/money.ts'

/** What a till says of a QRIS payment it asked for. */
export type QrisTold = {
  /** UUIDv7 made by the till before the code was shown. */
  readonly id: string
  readonly place: string
  readonly register: string
  /** The basket it pays. */
  readonly subject: string
  readonly amount: Minor
  readonly payload: string
  readonly state: 'awaiting' | 'confirmed' | 'dropped'
  /** For a confirmation the reference that the person saw; for a drop, why. */
  readonly seen: string | null
  /** ISO 8601 instants. */
  readonly startedAt: string
  readonly endedAt: string | null
  /** The cashier's id. */
  readonly by: string
  /** True once it pays a sale that has been committed: then the goods have gone. */
  readonly sold: boolean
}

export type QrisKept = Pick<QrisTold, 'id' | 'place' | 'subject' | 'amount' | 'state' | 'seen'>

export type QrisVerdict = {
  /**
   * `kept`: the server holds what the till said. `ended`: somebody ended it at the desk, as `state` says.
   * `reference-used`: its reference has confirmed another payment, so it still waits. `differs`: that id is another's.
   */
  readonly answer: 'kept' | 'ended' | 'reference-used' | 'differs'
  /** What is to be written, if anything. */
  readonly write: { readonly state: QrisTold['state']; readonly seen: string | null } | null
  readonly task: 'qris-contradiction' | 'qris-reference-twice' | null
}

const KEPT: QrisVerdict = { answer: 'kept', write: null, task: null }

/** A sale that has gone is recorded all the same, under a reference of its own, and a person looks. */
const second = (told: QrisTold): QrisVerdict =>
  told.sold
    ? {
        answer: 'kept',
        write: { state: 'confirmed', seen: `${told.seen} · ${told.id.slice(-6)}` },
        task: 'qris-reference-twice',
      }
    : { answer: 'reference-used', write: { state: 'awaiting', seen: null }, task: null }

/**
 * What becomes of a payment a till tells of, beside what is kept of it. What a person has said stands; a till that says
 * the opposite, of money that moved, opens a task. `usedElsewhere`: its reference has confirmed another payment.
 */
export const keepQris = (told: QrisTold, kept: QrisKept | undefined, usedElsewhere: boolean): QrisVerdict => {
  if (kept && (kept.place !== told.place || kept.subject !== told.subject || kept.amount !== told.amount))
    return { answer: 'differs', write: null, task: null }
  if (!kept || kept.state === 'awaiting') {
    if (told.state === 'confirmed' && usedElsewhere) return second(told)
    if (kept && told.state === 'awaiting') return KEPT
    return { ...KEPT, write: { state: told.state, seen: told.seen } }
  }
  if (told.state === kept.state) return KEPT
  const moved = (kept.state === 'dropped' && told.sold) || (kept.state === 'confirmed' && told.state === 'dropped')
  return { answer: 'ended', write: null, task: moved ? 'qris-contradiction' : null }
}
