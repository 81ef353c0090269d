import { mulDiv } from '#kernel/whole.ts'
import { dailyRate, surcharged } from './month-tax.ts'
import { FREE_OF_TAX, type TaxStatus } from './tax-status.ts'

/** Rates on a year's taxable income since 2022 (UU PPh art. 17 as changed by UU 7/2021): up to, per cent. */
const YEARLY: readonly (readonly [number, number])[] = [
  [60_000_000, 5],
  [250_000_000, 15],
  [500_000_000, 25],
  [5_000_000_000, 30],
  [Number.POSITIVE_INFINITY, 35],
]

const byLayers = (income: number): number => {
  let below = 0
  let tax = 0
  for (const [upTo, percent] of YEARLY) {
    tax += mulDiv(Math.max(0, Math.min(income, upTo) - below), percent, 100, 'down')
    below = upTo
  }
  return tax
}

/** Tax of a year on a taxable income (PKP), which is first cut to whole thousands. */
export const yearTax = (taxable: number): number => byLayers(Math.max(0, Math.floor(taxable / 1000) * 1000))

/** PPh 21 of one day's pay of somebody paid by the day; above 2.5 million the yearly rates on half of it. */
export const dayTax = (gross: number, hasTaxNumber = true): number => {
  const rate = dailyRate(gross)
  const tax = rate === null ? byLayers(mulDiv(gross, 1, 2, 'down')) : mulDiv(gross, rate, 10_000, 'down')
  return surcharged(tax, hasTaxNumber)
}

/** Cost of having a position (biaya jabatan): 5 % of the gross, at most 500,000 for each month of work. */
export const positionCost = (gross: number, months: number): number =>
  Math.min(mulDiv(gross, 5, 100, 'down'), 500_000 * months)

/** A year, or the part of it somebody worked, as far as its tax goes. Rupiah. */
export type YearOfWork = {
  readonly status: TaxStatus
  /** All that is taxed: wages, allowances, holiday pay, the employer's JKK, JKM and health contributions. */
  readonly gross: number
  /** The employee's own JHT and JP contributions, and zakat paid through the employer. */
  readonly contributions: number
  /** Months of work within the year, 1 to 12. */
  readonly months: number
  /** What was withheld in the months before. */
  readonly withheld: number
  readonly hasTaxNumber?: boolean
  /**
   * True when the duty to pay tax here began or ended within the year (someone who came from or leaves for another
   * country, or died): the income is then reckoned up to a whole year and the tax down again. Not for a plain change
   * of employer.
   */
  readonly annualised?: boolean
}

/**
 * PPh 21 of the last month: the tax of the year by art. 17 less what was withheld before. Below zero when more was
 * withheld than is due: the employer gives that back with the last pay (PMK 168/2023 art. 21).
 */
export const lastMonthTax = (year: YearOfWork): number => {
  const net = year.gross - positionCost(year.gross, year.months) - year.contributions
  const [up, down] = year.annualised ? [12, year.months] : [1, 1]
  const wholeYear = yearTax(mulDiv(net, up, down, 'down') - FREE_OF_TAX[year.status])
  return surcharged(mulDiv(wholeYear, down, up, 'down'), year.hasTaxNumber ?? true) - year.withheld
}
