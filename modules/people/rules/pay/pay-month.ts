import type { Overtime } from './overtime.ts'
import type { PayTerms } from './pay-terms.ts'

/** What was paid and withheld in the earlier months of the same year. Rupiah. */
export type YearBefore = {
  readonly gross: number
  readonly contributions: number
  readonly withheld: number
  readonly months: number
}

export const NOTHING_BEFORE: YearBefore = { gross: 0, contributions: 0, withheld: 0, months: 0 }

/** One employee's month, with all that a payslip is made from. */
export type PayMonth = {
  readonly terms: PayTerms
  /** Day of pay, `2026-03-25`. */
  readonly on: string
  /** Days in service of the days of the month that are paid; pay of a part of the month is that share of it. */
  readonly days: { readonly served: number; readonly paid: number }
  readonly overtime: readonly Overtime[]
  /** Paid once: bonus, holiday pay. Taxed, without contributions. */
  readonly once: readonly { readonly code: string; readonly amount: number }[]
  /** Taken from the pay after tax: instalments of a loan, what is owed for goods. */
  readonly takenOff: readonly { readonly code: string; readonly amount: number }[]
  readonly before: YearBefore
  /** December, or the month in which the work ends. */
  readonly last: boolean
  /** See `YearOfWork`. */
  readonly annualised?: boolean
}
