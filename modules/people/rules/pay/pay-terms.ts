import type { ACCIDENT_RATES } from './social-security.ts'
import type { TaxStatus } from './tax-status.ts'

/** What is paid beside the basic wage each month. A fixed one counts for contributions, overtime and holiday pay. */
export type Allowance = { readonly code: string; readonly amount: number; readonly fixed: boolean }

/** What was agreed with an employee, as it stands in one month. Rupiah a month. */
export type PayTerms = {
  readonly basic: number
  readonly allowances: readonly Allowance[]
  readonly taxStatus: TaxStatus
  readonly hasTaxNumber: boolean
  /** Whether the tax is taken from the pay, or an allowance is paid that just covers it (gross-up). */
  readonly tax: 'withheld' | 'borne'
  readonly accidentRate: (typeof ACCIDENT_RATES)[number]
  readonly health: boolean
  readonly pension: boolean
  readonly minimumWage?: number
}

/** Basic wage and fixed allowances: what contributions, overtime and holiday pay are reckoned on. */
export const monthWage = (terms: PayTerms): number =>
  terms.allowances.reduce((sum, it) => sum + (it.fixed ? it.amount : 0), terms.basic)
