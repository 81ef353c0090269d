import { mulDiv } from '#kernel/whole.ts'
import { monthTax } from './month-tax.ts'
import { overtimePay } from './overtime.ts'
import type { PayMonth } from './pay-month.ts'
import { monthWage } from './pay-terms.ts'
import { type SocialSecurity, socialSecurity } from './social-security.ts'
import { lastMonthTax } from './year-tax.ts'

export type PayLine = { readonly code: string; readonly amount: number }

/** One payslip. All amounts are rupiah; `net` is what is transferred, `cost` what the month costs the employer. */
export type PaySlip = {
  /** Basic wage, allowances, overtime, what is paid once, and the tax allowance where the employer bears the tax. */
  readonly earned: readonly PayLine[]
  /** The employee's contributions, the tax (below zero: given back), and what else is taken off. */
  readonly takenOff: readonly PayLine[]
  readonly employer: SocialSecurity['employer']
  /** What is taxed: earned, and the employer's accident, death and health contributions. */
  readonly gross: number
  /** The employee's own JHT and JP, which lessen the year's income. */
  readonly contributions: number
  readonly tax: number
  readonly net: number
  readonly cost: number
}

const sum = (lines: readonly PayLine[]) => lines.reduce((total, it) => total + it.amount, 0)
const some = (lines: readonly PayLine[]) => lines.filter(it => it.amount !== 0)

const taxOn = (month: PayMonth, gross: number, contributions: number): number => {
  const { terms, before, last, annualised = false } = month
  if (!last) return monthTax(terms.taxStatus, gross, terms.hasTaxNumber)
  return lastMonthTax({
    status: terms.taxStatus,
    gross: before.gross + gross,
    contributions: before.contributions + contributions,
    months: before.months + 1,
    withheld: before.withheld,
    hasTaxNumber: terms.hasTaxNumber,
    annualised,
  })
}

/**
 * The least allowance that just covers the tax on the pay with the allowance in it. Tax grows with pay and by less
 * than the pay, so going on from nothing finds it; where a rate jumps, the first pay above the jump is taken.
 */
const allowanceFor = (tax: (allowance: number) => number): number => {
  let allowance = 0
  for (;;) {
    const due = Math.max(0, tax(allowance))
    if (due <= allowance) return allowance
    allowance = due
  }
}

/**
 * The payslip of a month: earnings, social security by the wage of the month, PPh 21 by effective rates, or in the
 * last month by the rates of the year less what was withheld. Throws on a day before the known caps of the pension.
 */
export const paySlip = (month: PayMonth): PaySlip => {
  const { terms, on, days, overtime } = month
  const served = (amount: number) => mulDiv(amount, days.served, days.paid, 'half-up')
  const wage = monthWage(terms)
  const { employee, employer } = socialSecurity({ ...terms, wage, on })
  const paid = some([
    { code: 'basic', amount: served(terms.basic) },
    ...terms.allowances.map(it => ({ code: it.code, amount: served(it.amount) })),
    { code: 'overtime', amount: overtime.reduce((total, it) => total + overtimePay(wage, it), 0) },
    ...month.once,
  ])
  const contributions = employee.oldAge + employee.pension
  const taxed = sum(paid) + employer.accident + employer.death + employer.health
  const allowance = terms.tax === 'borne' ? allowanceFor(extra => taxOn(month, taxed + extra, contributions)) : 0
  const earned = [...paid, ...some([{ code: 'tax-allowance', amount: allowance }])]
  const gross = taxed + allowance
  const tax = taxOn(month, gross, contributions)
  const takenOff = some([
    { code: 'old-age', amount: employee.oldAge },
    { code: 'pension', amount: employee.pension },
    { code: 'health', amount: employee.health },
    { code: 'tax', amount: tax },
    ...month.takenOff,
  ])
  return {
    ...{ earned, takenOff, employer, gross, contributions, tax },
    net: sum(earned) - sum(takenOff),
    cost: sum(earned) + Object.values(employer).reduce((total, it) => total + it, 0),
  }
}
