import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import type { Rounding } from '#kernel/whole.ts'

type Fraction = { readonly num: number; readonly den: number }

/** How a tax class is taxed from a day to another (null: until further notice). Pricing computes with it. */
export type TaxRule = {
  readonly taxClass: string
  readonly from: Day
  readonly to: Day | null
  /** What the price is multiplied by to become the taxable base. */
  readonly dpp: Fraction
  readonly rate: Fraction
  readonly rounding: Rounding
  /** Where the rule stands written. */
  readonly source: string
}

const LAST_DAY = '9999-12-31'

/** One class has one rule on a day: refused with the first two that meet. */
export const checkTaxRules = (rules: readonly TaxRule[]): Answer<null, 'tax-rules-overlap' | 'tax-rule-backward'> => {
  const sorted = [...rules].sort((a, b) => (a.taxClass + a.from < b.taxClass + b.from ? -1 : 1))
  for (const [i, rule] of sorted.entries()) {
    const before = sorted[i - 1]
    if ((rule.to ?? LAST_DAY) < rule.from)
      return refused('tax-rule-backward', `The rule of ${rule.taxClass} from ${rule.from} ends before it begins.`)
    if (before?.taxClass === rule.taxClass && (before.to ?? LAST_DAY) >= rule.from)
      return refused(
        'tax-rules-overlap',
        `Tax class ${rule.taxClass} has two rules on ${rule.from}; end the one of ${before.from} the day before.`,
      )
  }
  return done(null)
}
