import type { Posting } from '#modules/books/rules/index.ts'
import type { CheckState, CheckStep } from './life.ts'

/** A cheque that takes a step. Amount in minor units. */
export type SteppingCheck = {
  readonly state: CheckState
  readonly amount: number
  readonly currency: string
  readonly depositor: string
}

/** Cheques sent out and not paid yet. */
export const IN_COLLECTION = 'clearing:checks'
/** Money that came in for cheques. */
export const COLLECTED = 'bank:checks'
const owedTo = (depositor: string) => `checks-deposited:${depositor}`

/** From where to where money moves when a cheque in this state takes a step; null where nothing moves. */
const moveOf = ({ state, depositor }: SteppingCheck, step: CheckStep) => {
  if (step === 'deposited' || step === 're-presented') return { debit: IN_COLLECTION, credit: owedTo(depositor) }
  if (step === 'paid') return { debit: COLLECTED, credit: IN_COLLECTION }
  if (step !== 'returned') return null
  return { debit: owedTo(depositor), credit: state === 'paid' ? COLLECTED : IN_COLLECTION }
}

/**
 * What steps mean in the books: deposited cheques are owed to their depositor and are in collection; when paid the money
 * is there; what comes back is owed no longer. One posting for each pair of accounts and currency, in a fixed order.
 */
export const postingsOfSteps = (checks: readonly SteppingCheck[], step: CheckStep): Posting[] => {
  const sums = new Map<string, Posting>()
  for (const check of checks) {
    const move = moveOf(check, step)
    if (!move || check.amount === 0) continue
    const key = `${move.debit} ${move.credit} ${check.currency}`
    const amount = (sums.get(key)?.amount ?? 0) + check.amount
    sums.set(key, { ...move, unit: check.currency, amount })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, posting]) => posting)
}
