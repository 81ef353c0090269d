import { type Day, dayNumber } from '#kernel/moment.ts'

/** Why a presented cheque is not paid without a person's word, the gravest first. */
export const PAY_PROBLEMS = [
  'not-issued',
  'voided',
  'paid-before',
  'amount-differs',
  'stale',
  'not-yet-issued',
] as const
export type PayProblem = (typeof PAY_PROBLEMS)[number]

export type Issued = {
  readonly amount: number
  readonly day: Day | null
  readonly voided: boolean
  /** Whether another presented cheque counts as this one already. */
  readonly taken: boolean
}

/** What is wrong with a cheque presented on `day` against what was issued under its number; null: nothing. */
export const comparePresented = (
  presented: { readonly amount: number; readonly day: Day },
  issued: Issued | null,
  staleDays: number,
): PayProblem | null => {
  if (!issued) return 'not-issued'
  if (issued.voided) return 'voided'
  if (issued.taken) return 'paid-before'
  if (issued.amount !== presented.amount) return 'amount-differs'
  if (issued.day === null) return null
  const age = dayNumber(presented.day) - dayNumber(issued.day)
  if (age > staleDays) return 'stale'
  return age < 0 ? 'not-yet-issued' : null
}
