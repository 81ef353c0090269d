/** Where a cheque stands. */
export const CHECK_STATES = [
  'captured',
  'validated',
  'deposited',
  'exchanged',
  'paid',
  'returned',
  're-presented',
  'rejected',
  'archived',
] as const
export type CheckState = (typeof CHECK_STATES)[number]

/** What is done to a cheque; each leaves it in the state of its name, but for `corrected`, which leaves it captured. */
export const CHECK_STEPS = [...CHECK_STATES, 'corrected'] as const
export type CheckStep = (typeof CHECK_STEPS)[number]

const FROM: Readonly<Record<Exclude<CheckStep, 'captured'>, readonly CheckState[]>> = {
  corrected: ['captured'],
  validated: ['captured'],
  rejected: ['captured', 'validated'],
  deposited: ['validated'],
  exchanged: ['deposited', 're-presented'],
  // An own cheque is paid without an exchange.
  paid: ['deposited', 'exchanged', 're-presented'],
  // A cheque that counted as paid may still come back.
  returned: ['deposited', 'exchanged', 're-presented', 'paid'],
  're-presented': ['returned'],
  archived: ['paid', 'returned', 'rejected'],
}

/** The states from which a step may be taken; none for `captured`, with which a life begins. */
export const statesBefore = (step: CheckStep): readonly CheckState[] => (step === 'captured' ? [] : FROM[step])

/** Steps that need a reason in words. */
export const needsReason = (step: CheckStep): boolean => step === 'returned' || step === 'rejected'

/** How often a returned cheque may be presented again (Nacha counts two for RCK; X9 practice is the same). */
export const MOST_REPRESENTMENTS = 2
