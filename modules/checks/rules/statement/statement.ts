import type { Day } from '#kernel/moment.ts'

export const STATEMENT_FORMATS = ['camt.053', 'mt940', 'bai2', 'csv'] as const
export type StatementFormat = (typeof STATEMENT_FORMATS)[number]

/**
 * One movement of an account. `amount` is in hundredths of the currency, for rupiah too: banks book interest in sen.
 * Negative is money that left the account.
 */
export type StatementLine = {
  /** The line of the file, from 1. */
  readonly line: number
  readonly day: Day
  readonly valued: Day
  readonly amount: number
  /** The bank's own code of what it is; empty where it gives none. */
  readonly code: string
  readonly reference: string
  /** The number of a cheque, where the bank says one. */
  readonly check: string
  readonly party: string
  readonly text: string
}

/** What a bank says of one account over some days. Amounts in hundredths; null where the file says none. */
export type Statement = {
  readonly account: string
  readonly currency: string
  readonly number: string
  readonly line: number
  readonly day: Day | null
  readonly opening: number | null
  readonly closing: number | null
  readonly lines: readonly StatementLine[]
}
