import type { OfferedTender } from '#modules/payments/rules/index.ts'

/** What every way to pay is given: what is still open, and how to put a tender down. */
export type PayProps = {
  /** Still to be settled, minor units; below zero when money goes back. */
  readonly open: number
  readonly put: (tender: OfferedTender) => void
}
